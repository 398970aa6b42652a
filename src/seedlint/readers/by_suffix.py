"""Which reader reads which text."""

from seedlint.document import Document, Source
from seedlint.formats import FORMATS, MARKDOWN, TEXT, Format, format_of
from seedlint.readers import markdown, plain


def read(source: Source, front_matter: tuple[str, ...] = ()) -> Document:
    """Read a source by its format.

    Args:
        source: the text. Where neither its format nor its suffix tells, it is plain text.
        front_matter: keys of the front matter of Markdown whose values are prose.
    """
    if format_for(source) is MARKDOWN:
        return markdown.read(source, front_matter)
    return plain.read(source)


def format_for(source: Source) -> Format:
    """Return the format of a source: the one it names, or that of its suffix."""
    return FORMATS.get(source.format or format_of(f"x{source.suffix}"), TEXT)
