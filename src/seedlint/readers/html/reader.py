"""HTML to a Document."""

from collections.abc import Mapping

from seedlint.bytestream.markers import encode
from seedlint.document import Document, Source
from seedlint.readers import addresses
from seedlint.readers.html.marks import HtmlMarks, spelling


def read(source: Source, options: Mapping[str, tuple[str, ...]]) -> Document:
    """Return the document in a page or in a template of one."""
    data = encode(source.text)
    if b"\r" in data:
        data = data.replace(b"\r", b"\x04")
    stream = bytearray(data)
    marks = HtmlMarks(data, stream)
    marks.mark(0, len(data))
    addresses.hide(stream)
    return Document(source, bytes(stream), lambda: marks.blocks, spell=spelling(marks.values))
