"""The blocks of a document, and how they lie in one another."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seedlint.text.span import Span

_SEGMENT_KIND = {"item": "list", "heading": "heading", "quote": "quote", "table": "table"}


class Block(NamedTuple):
    """A part of a document's skeleton, in whole lines.

    kind: ``heading``, ``paragraph``, ``item`` (of a list), ``quote``, ``table``,
    ``code``, ``html``, ``comment``, ``frontmatter``, ``math``, ``definition``,
    ``directive``, ``break`` (a thematic one). A container (``item``, ``quote``)
    stands before what it holds.
    level: a heading's 1 to 6 (0: a line of plain text that looks like a heading,
    but has no mark), an item's depth from 1.
    marked: False for a heading or table that only looks like one, for what would make it
    one is missing or broken. See ``Document.is_drawn``.
    """

    kind: str
    span: Span
    level: int = 0
    marked: bool = True


class Nest:
    """Blocks, in the order in which they begin, containers first, to be asked by offsets."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._starts = [block.span.start for block in blocks]
        # For each block the index of the innermost one around it, or -1.
        self._parents: list[int] = []
        # For each block the kind of the segments in it; at the end that of those in none.
        self._kinds: list[str] = []
        around: list[int] = []
        for index, block in enumerate(blocks):
            while around and blocks[around[-1]].span.end <= block.span.start:
                around.pop()
            parent = around[-1] if around else -1
            self._parents.append(parent)
            outer = self._kinds[parent] if around else "paragraph"
            self._kinds.append(_SEGMENT_KIND.get(block.kind, outer))
            around.append(index)
        self._kinds.append("paragraph")

    def blocks_at(self, offset: int) -> Iterator[Block]:
        """Yield the blocks that hold ``offset``, from the innermost outwards."""
        index = self._index_at(offset)
        while index >= 0:
            yield self._blocks[index]
            index = self._parents[index]

    def segment_kind(self, offset: int) -> str:
        """Return what kind of segment the prose at ``offset`` belongs to."""
        return self._kinds[self._index_at(offset)]

    def _index_at(self, offset: int) -> int:
        """Return the index of the innermost block that holds ``offset``, or -1."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and offset >= self._blocks[index].span.end:
            index = self._parents[index]
        return index
