"""Which reader reads which text."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any

from seedlint.document import Document, Source
from seedlint.formats import FORMATS, MARKDOWN, TEXT, Format, format_of, known
from seedlint.readers import markdown, plain

Options = Mapping[str, tuple[str, ...]]
"""The settings of one format, by name."""


def read(
    source: Source,
    front_matter: tuple[str, ...] = (),
    options: Mapping[str, Options] | None = None,
) -> Document:
    """Read a source by its format.

    Args:
        source: the text. Where neither its format nor its suffix tells, it is plain text.
        front_matter: keys of the front matter of Markdown whose values are prose.
        options: the settings of formats, by their names.
    """
    format = format_for(source)
    if format is MARKDOWN:
        return markdown.read(source, front_matter)
    if format is TEXT:
        document = plain.read(source)
    else:
        document = _reader(format.reader)(source, (options or {}).get(format.name, {}))
    document.format = format
    return document


def format_for(source: Source) -> Format:
    """Return the format of a source: the one it names, or that of its suffix."""
    if source.format:
        return known(source.format) or TEXT
    return FORMATS.get(format_of(f"x{source.suffix}"), TEXT)


@lru_cache
def _reader(place: str) -> Callable[[Source, Options], Any]:
    module, _, function = place.partition(":")
    reader: Callable[[Source, Options], Any] = getattr(import_module(module), function)
    return reader
