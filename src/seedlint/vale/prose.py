"""The text of a document as Vale's patterns see it, with the way back to offsets in the file.

Vale matches on the text of rendered blocks. Here the masked view of a document gives that text:
emphasis, addresses and tags are gone, and code is as many asterisks. The blocks stand one
after the other, with ``BREAK`` between.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from weakref import WeakKeyDictionary

from seedlint.bytestream.markers import BORDER, GAP_BYTE, HIDDEN, MARK
from seedlint.document import Document
from seedlint.english.sentences import sentences
from seedlint.text.span import Span
from seedlint.vale.alert import Block
from seedlint.vale.masks import Masks
from seedlint.vale.regexp import BREAK

_SPECIAL = re.compile(f"{HIDDEN}+|[{MARK}{BORDER}]+|\r")
_FIGURE = re.compile(f"{MARK}{MARK}(?P<alt>[^{MARK}{HIDDEN}{BORDER}]*){MARK}{HIDDEN}+")
_WORDLIKE = re.compile(r"[^\W_*]")
_BLANKS = " \t\n"


class MappedText:
    """A text made of pieces of another one.

    Attributes:
        text: what patterns match on.
    """

    def __init__(self, pieces: Sequence[tuple[str, int]]) -> None:
        """``pieces`` are texts and where each begins in the other one, in order."""
        self.text = "".join(piece for piece, _ in pieces)
        self._starts: list[int] = []
        self._origins: list[int] = []
        at = 0
        for piece, origin in pieces:
            if piece:
                self._starts.append(at)
                self._origins.append(origin)
                at += len(piece)

    def origin(self, offset: int) -> int:
        """Return where the character at an offset stands in the other text."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        return self._origins[index] + offset - self._starts[index] if self._starts else 0

    def span(self, start: int, end: int) -> Span:
        """Return the place of ``text[start:end]`` in the other text."""
        first = self.origin(start)
        return Span(first, self.origin(end - 1) + 1 if end > start else first)

    def places(self, origins: Sequence[int]) -> list[int]:
        """Return the offsets in ``text`` of some places of the other text, in order.

        One that is in no piece gives the offset of the next piece.
        """
        found = []
        for origin in origins:
            index = max(0, bisect_right(self._origins, origin) - 1)
            if self._starts:
                offset = self._starts[index] + origin - self._origins[index]
                following = self._starts[index + 1 : index + 2]
                found.append(min(offset, following[0] if following else len(self.text)))
        return found


class Prose(MappedText):
    """The prose of a document, block by block."""

    def __init__(self, document: Document, masks: Masks) -> None:
        self._document = document
        self._masks = masks
        self._sentences: list[Block] | None = None
        super().__init__([*_flush(_pieces(document, masks.masked(document)))])
        self.blocks = [*self._blocks()]
        self._block_starts = [block.start for block in self.blocks]
        self._kinds: dict[int, str] = {}

    def _blocks(self) -> Iterator[Block]:
        text, start, skipped = self.text, 0, self._masks.skipped
        while start < len(text):
            end = text.find(BREAK, start)
            end = len(text) if end < 0 else end
            if _WORDLIKE.search(text, start, end):
                first, last = start, end
                while text[first] in _BLANKS:
                    first += 1
                while text[last - 1] in _BLANKS:
                    last -= 1
                if not skipped or self._kind_at(first) not in skipped:
                    yield Block(first, last)
            start = end + 1

    def kind(self, block: Block) -> str:
        """Return the kind of a block: a key of ``scopes.BLOCKS``."""
        if block.start not in self._kinds:  # not every rule asks, and it takes an outline
            self._kinds[block.start] = self._kind_at(block.start)
        return self._kinds[block.start]

    def _kind_at(self, start: int) -> str:
        document, offset = self._document, self.origin(start)
        kind = document.segment_kind(offset)
        if kind == "heading":
            blocks = document.blocks_at(offset)
            return f"h{max(1, next((one.level for one in blocks if one.kind == kind), 1))}"
        if kind == "table":
            for block in document.blocks_at(offset):
                if block.kind == "table":
                    line = document.text.find("\n", block.span.start)
                    return "header" if offset <= line or line < 0 else "table"
        return kind if kind in ("list", "quote", "caption") else "paragraph"

    @property
    def sentences(self) -> list[Block]:
        """The sentences of paragraphs."""
        if self._sentences is None:
            self._sentences = [
                Block(start, end)
                for block in self.blocks
                if self.kind(block) == "paragraph"
                for start, end in sentences(self.text, block.start, block.end)
            ]
        return self._sentences

    def block_at(self, offset: int) -> Block | None:
        """Return the block around an offset of the text, if there is one."""
        index = bisect_right(self._block_starts, offset) - 1
        if index >= 0 and offset <= self.blocks[index].end:
            return self.blocks[index]
        # What stands in front of the first word of a block, such as blanks, belongs to it.
        following = next(iter(self.blocks[index + 1 : index + 2]), None)
        if following is None or BREAK in self.text[offset : following.start]:
            return None
        return following

    def summary(self) -> MappedText:
        """Return the running text as one: paragraphs, quotations and items of lists."""
        pieces: list[tuple[str, int]] = []
        for block in self.blocks:
            if self.kind(block) in ("paragraph", "quote", "list"):
                low = bisect_right(self._starts, block.start) - 1
                high = bisect_left(self._starts, block.end)
                for index in range(low, high):
                    start = max(self._starts[index], block.start)
                    following = self._starts[index + 1] if index + 1 < len(self._starts) else None
                    end = block.end if following is None else min(following, block.end)
                    pieces.append((self.text[start:end], self.origin(start)))
                pieces.append(("\n\n", self.origin(block.end - 1)))
        return MappedText(pieces)

    def alternatives(self) -> list[Block]:
        """Return the alternative texts of images."""
        return [
            Block(*self.places([found.start("alt"), found.end("alt")]))
            for found in _FIGURE.finditer(self._document.view)
            if found["alt"] and self._document.text.startswith("![", found.start())
        ]


def _pieces(document: Document, view: str) -> Iterator[tuple[str, int]]:
    """Yield the pieces of the view that stay, and what is put in for what does not."""
    text, stream = document.text, document.stream
    gaps = GAP_BYTE in stream
    at = 0
    for found in _SPECIAL.finditer(view):
        start, end = found.span()
        yield from _ungapped(view, stream, at, start) if gaps else [(view[at:start], at)]
        at = end
        kind = found[0][0]
        if kind == HIDDEN:
            before = view[start - 1 : start]
            yield (_shown(text, start, end, marked=before == MARK), start)
        elif BORDER in found[0]:
            yield (BREAK, start + found[0].index(BORDER))
    yield from _ungapped(view, stream, at, len(view)) if gaps else [(view[at:], at)]


def _flush(pieces: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield the pieces without blanks at the beginning of blocks, so that ``^`` finds their
    words."""
    begins = True
    for piece, origin in pieces:
        if begins and piece:
            bare = piece.lstrip(_BLANKS)
            yield bare, origin + len(piece) - len(bare)
            begins = not bare or bare[-1] == BREAK
        else:
            yield piece, origin
            begins = begins or piece.endswith(BREAK)


def _ungapped(view: str, stream: bytes, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield a piece without the layout in it."""
    gap = stream.find(GAP_BYTE, start, end)
    while gap >= 0:
        yield view[start:gap], start
        start = gap + 1
        while start < end and stream[start] == GAP_BYTE:
            start += 1
        gap = stream.find(GAP_BYTE, start, end)
    yield view[start:end], start


def _shown(text: str, start: int, end: int, *, marked: bool) -> str:
    """Return what stands for something hidden: asterisks for code and addresses, nothing for the
    rest.

    Args:
        text: of the document.
        start, end: where it stands in that.
        marked: whether it follows a mark, as the address of a link does.
    """
    first, length = text[start], end - start
    if first == "`":
        ticks = length - len(text[start:end].lstrip("`"))
        return "*" * max(1, length - 2 * ticks)
    if first == "<":
        inner = text[start + 1 : start + 9]
        is_address = "@" in text[start:end] or inner.startswith(("http", "ftp:", "mailto:"))
        return "*" * (length - 2) if is_address else ""
    if first == "\\" or (marked and first in "([{^:"):
        return ""
    if first in "-+*#>" or (first.isdigit() and text[end - 1] in ".)"):
        return ""  # what begins a list item or a heading
    return "*" * length


_KEPT: "WeakKeyDictionary[Document, dict[Masks, Prose]]" = WeakKeyDictionary()


def prose_of(document: Document, masks: Masks) -> Prose:
    """Return the prose of a document, made once."""
    known = _KEPT.setdefault(document, {})
    if masks not in known:
        known[masks] = Prose(document, masks)
    return known[masks]
