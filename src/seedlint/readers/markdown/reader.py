"""Markdown text to a Document."""

from collections.abc import Sequence
from functools import cached_property, partial
from typing import NamedTuple

from seedlint.bytestream.markers import BORDER_BYTE, GAP_BYTE, encode
from seedlint.document import Block, Document, Source
from seedlint.readers import addresses, emoji, lost_layout, wikilinks
from seedlint.readers.markdown import blocks, frontmatter
from seedlint.readers.markdown.block_state import Page
from seedlint.readers.markdown.inline import InlineScan
from seedlint.text.lazy_regex import pattern

_BORDER, _GAP = (bytes([mark]) for mark in (BORDER_BYTE, GAP_BYTE))
_TRAILING = pattern(rb"\n(?<=[ \t\x04]\n)(?:(?<=[ \t]\n)|(?<=[ \t]\x04\n))")


def read(source: Source, front_matter: tuple[str, ...] = ()) -> Document:
    """Return the document in a Markdown text; values of these keys of its front matter are
    prose."""
    data = lines(source.text)
    flat = lost_layout.has_lost_layout(data, frontmatter.end(data))
    mdx = source.suffix == ".mdx"
    manner = Manner(flat=flat, lost=flat, mdx=mdx, front_matter=front_matter)
    return document(source, data, manner)


class Manner(NamedTuple):
    """How a text is read.

    flat: each line is a paragraph by itself.
    lost: and there are no blank lines between, so that a layout was lost.
    plain: it was not written as Markdown.
    mdx: it holds JavaScript.
    front_matter: the keys of the front matter whose values are prose.
    """

    flat: bool = False
    lost: bool = False
    plain: bool = False
    mdx: bool = False
    front_matter: tuple[str, ...] = ()


def document(source: Source, data: bytes, manner: Manner) -> Document:
    """Return the document in a text of which ``data`` are the ``lines``."""
    text = source.text
    page = Page(text, data, flat=manner.flat, plain=manner.plain)
    page.shows_html = not (manner.mdx or manner.plain)
    _scan(page)
    stream = page.stream
    if manner.mdx:
        from seedlint.readers.markdown import mdx

        mdx.hide(data, stream)
    if manner.front_matter:
        _reveal(data, stream, manner.front_matter)
    InlineScan(text, data, stream, page.definitions).scan()
    addresses.hide(stream)
    emoji.hide(stream)
    wikilinks.hide(stream)
    _settle_line_ends(stream)
    seen = bytes(memoryview(stream)[: len(text)])
    page.stream = bytearray()  # the outline, which is made later, has no use for it
    outline = partial(_outline, text, data, manner, page)
    begun = {} if manner.mdx else page.skeleton.begun  # what stands in modules is no block
    if page.deviates and (manner.flat or manner.plain):
        drawn = _Drawn(text)
        return Document(source, seen, outline, lost_layout=manner.lost, drawn=drawn, begun=begun)
    return Document(source, seen, outline, lost_layout=manner.lost, begun=begun)


def lines(text: str) -> bytes:
    """Return the text as bytes, with a line feed at the end of each line, the last one included."""
    data = encode(text)
    if b"\r" in data:
        data = data.replace(b"\r\n", _GAP + b"\n").replace(b"\r", b"\n")
    return data if data.endswith(b"\n") else data + b"\n"


def _scan(page: Page) -> None:
    """Read the blocks of a page."""
    end = frontmatter.end(page.data)
    if end:
        page.leaf("frontmatter", 0, 0, end)
    blocks.scan(page, end)


def _reveal(data: bytes, stream: bytearray, keys: tuple[str, ...]) -> None:
    """Show the values of some keys of the front matter, each by itself."""
    for start, end in frontmatter.prose(data, frontmatter.end(data), keys):
        stream[start - 1 : end + 1] = _BORDER + data[start:end] + _BORDER


def _outline(text: str, data: bytes, manner: Manner, page: Page) -> Sequence[Block]:
    """Return the blocks of a text as rules see them, made of those that the scan has taken down."""
    seen = page.skeleton.finish()
    if manner.mdx:
        from seedlint.readers.markdown import mdx

        seen = mdx.with_modules(data, seen)
    if not (manner.flat or manner.plain):
        return seen
    return lost_layout.with_headings(text, seen, lost=manner.lost)


class _Drawn:
    """Which lists and tables of a text a renderer draws, which knows only one manner; found when
    first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __call__(self, block: Block) -> bool:
        return block.kind not in ("item", "table") or (block.kind, block.span.start) in self._places

    @cached_property
    def _places(self) -> set[tuple[str, int]]:
        page = Page(self._text, lines(self._text))
        _scan(page)
        return {(block.kind, block.span.start) for block in page.skeleton.finish()}


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
