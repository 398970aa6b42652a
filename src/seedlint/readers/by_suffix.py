"""Which reader reads which file."""

from seedlint.document import Document, Source
from seedlint.readers import markdown, plain

_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"})
_PLAIN = frozenset({".txt", ".text"})

SUFFIXES = _MARKDOWN | _PLAIN
"""What a walk through a folder picks up, in lower case."""


def read(source: Source, front_matter: tuple[str, ...] = ()) -> Document:
    """The document in ``source``, by its suffix; an unknown suffix is plain text.

    Of the front matter of Markdown, the values of the keys in ``front_matter`` are prose.
    """
    if source.suffix in _MARKDOWN:
        return markdown.read(source, front_matter)
    return plain.read(source)
