"""Markdown text to a Document."""

import re
from collections.abc import Sequence

from seedlint.document import Block, Document, Source
from seedlint.readers import addresses, flattened
from seedlint.readers.markdown import blocks, frontmatter
from seedlint.readers.markdown.definitions import Definitions
from seedlint.readers.markdown.inline import InlineScan
from seedlint.readers.markdown.page import Page
from seedlint.readers.markdown.skeleton import Skeleton
from seedlint.text.marks import BORDER_BYTE, GAP_BYTE, encode

_BORDER, _GAP = (bytes([mark]) for mark in (BORDER_BYTE, GAP_BYTE))
_TRAILING = re.compile(rb"\n(?:(?<=[ \t]\n)|(?<=[ \t]\x04\n))")


def read(source: Source) -> Document:
    """The document in a Markdown text."""
    text = source.text
    data = _lines(encode(text))
    stream = bytearray(data)
    definitions = Definitions(text)
    flat = flattened.is_flat(data)
    _scan(Page(data, stream, definitions, flat=flat))
    InlineScan(text, data, stream, definitions).scan()
    addresses.hide(stream)
    _settle_line_ends(stream)
    return Document(source, bytes(stream[: len(text)]), lambda: _outline(text, data, flat))


def _lines(data: bytes) -> bytes:
    """The bytes with a line feed at the end of each line, the last one included."""
    if b"\r" in data:
        data = data.replace(b"\r\n", _GAP + b"\n").replace(b"\r", b"\n")
    return data if data.endswith(b"\n") else data + b"\n"


def _scan(page: Page) -> None:
    """Read the blocks of a page."""
    end = frontmatter.end(page.data)
    if end:
        page.leaf("frontmatter", 0, 0, end)
    blocks.scan(page, end)


def _outline(text: str, data: bytes, flat: bool) -> Sequence[Block]:
    """The blocks of a text: the same scan once more, this time taken down."""
    strict = _blocks(text, data, flat=False)
    if not flat:
        return strict
    drawn = {(block.kind, block.span.start) for block in strict}
    seen = flattened.with_headings(text, _blocks(text, data, flat=True))
    return [
        block._replace(marked=block.marked and (block.kind, block.span.start) in drawn)
        if block.kind in ("item", "table")
        else block
        for block in seen
    ]


def _blocks(text: str, data: bytes, *, flat: bool) -> list[Block]:
    skeleton = Skeleton(data, len(text))
    _scan(Page(data, bytearray(data), Definitions(text), skeleton, flat=flat))
    return skeleton.finish()


def _settle_line_ends(stream: bytearray) -> None:
    """Make hard line breaks borders, and white space before soft ones gaps."""
    for found in _TRAILING.finditer(stream):
        start = end = found.start()
        while stream[start - 1] in b" \t\x04":
            start -= 1
        spaces = bytes(stream[start:end]).rstrip(_GAP)
        if spaces.endswith(b"  "):
            stream[start : end + 1] = _BORDER * (end + 1 - start)
        else:
            stream[start:end] = _GAP * (end - start)
