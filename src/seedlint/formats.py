"""Which texts are read, and how: one list for walks, hooks, editors, watches and the docs.

A format is known by the settings (``formats``), a flag, or the suffix of a file's name. The name
of a format is all that others need to know; ``by_suffix.read`` has the readers.
"""

import os
import re
from collections.abc import Mapping
from typing import NamedTuple


class Format(NamedTuple):
    """A format that has a reader.

    Attributes:
        name: in settings, flags and reports.
        suffixes: of files, in lower case with the dot.
        languages: what editors call it (LSP language ids).
        comments: whether it has HTML comments, in which suppressions stand.
    """

    name: str
    suffixes: tuple[str, ...]
    languages: tuple[str, ...]
    comments: bool


MARKDOWN = Format(
    "markdown",
    (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"),
    ("markdown", "mdx", "quarto", "rmd"),
    comments=True,
)
TEXT = Format("text", (".txt", ".text"), ("plaintext", "text"), comments=False)
FORMATS: Mapping[str, Format] = {one.name: one for one in (MARKDOWN, TEXT)}
"""By their names."""
_BY_SUFFIX = {suffix: one.name for one in FORMATS.values() for suffix in one.suffixes}
_BY_LANGUAGE = {language: one.name for one in FORMATS.values() for language in one.languages}
SUFFIXES = frozenset(_BY_SUFFIX)
"""What a walk through a folder picks up, in lower case."""
NO_PROSE = r"(?:requirements|constraints)[\w.-]*|cmakelists|robots|manifest|sources|top_level"
"""Names before ``.txt`` of files that programs read; they have no format."""
_NO_PROSE = re.compile(rf"(?:{NO_PROSE})\.txt", re.IGNORECASE)
UNREAD: Mapping[str, str] = {
    ".rst": "reStructuredText", ".rest": "reStructuredText", ".adoc": "AsciiDoc",
    ".asciidoc": "AsciiDoc", ".html": "HTML", ".htm": "HTML", ".xhtml": "HTML", ".tex": "LaTeX",
    ".ipynb": "notebook", ".org": "Org", ".typ": "Typst", ".po": "gettext", ".pot": "gettext",
    ".docx": "Word", ".odt": "OpenDocument", ".rtf": "RTF", ".textile": "Textile",
    ".wiki": "wiki", ".mediawiki": "wiki", ".pod": "Pod", ".epub": "EPUB", ".srt": "subtitles",
    ".vtt": "subtitles",
}  # fmt: skip
"""Formats that people write prose in and that have no reader: a walk counts what it passes by."""
HOOK_FILES = rf"(?i)^[^-].*({'|'.join(map(re.escape, sorted(_BY_SUFFIX)))})$"
HOOK_EXCLUDE = rf"(?i)(^|/)({NO_PROSE.replace('(?:', '(')})\.txt$"
"""Patterns for pre-commit, which knows other types of files than we do."""


def format_of(name: str) -> str:
    """Return the format that a file's name tells; ``""`` when it tells none."""
    found = _BY_SUFFIX.get(os.path.splitext(name)[1].lower(), "")
    return "" if found == TEXT.name and _NO_PROSE.fullmatch(os.path.basename(name)) else found


def suffix_for(name: str, language: str) -> str:
    """Return the suffix that says how an editor's text is read; ``""`` when nothing does.

    Args:
        name: of its file.
        language: what the editor takes it for.
    """
    suffix = os.path.splitext(name)[1].lower()
    if format_of(name):
        return suffix
    if language == "mdx":
        return ".mdx"
    found = _BY_LANGUAGE.get(language)
    return FORMATS[found].suffixes[0] if found and not _NO_PROSE.fullmatch(name) else ""
