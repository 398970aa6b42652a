"""Takes down a document's blocks, for whoever asks for its outline."""

from typing import Any

from seedlint.document import Block
from seedlint.text.span import Span

_BLANK = b" \t\n\x04"
_PARAGRAPHS = "paragraphs"
_LINE_FEED = ord("\n")
_new: Any = tuple.__new__
"""Makes named tuples as they do it themselves, in half of the time."""


class Skeleton:
    """The blocks of a text, in the order in which they begin.

    While a text is read they are merely noted; ``finish`` makes blocks of the notes.

    Args:
        data: the text as bytes, each line ending with a line feed.
        size: of the text, where it ends before the data.
        separator: stands between two paragraphs that were leapt over.
    """

    def __init__(self, data: bytes, size: int, separator: bytes) -> None:
        self._data = data
        self._size = size
        self._separator = separator
        # A container that begins is (kind, start), one that ends (depth, before), what holds no
        # others (kind, start, end) with its level and whether it is marked.
        self._notes: list[tuple[Any, ...]] = []
        self.note = self._notes.append
        self._blocks: list[Block] = []
        self._opened: list[int] = []
        # For each open container how many of it and those around it are list items.
        self._items: list[int] = []

    def open(self, kind: str, start: int) -> None:
        """Begin a container at the line that begins at ``start``."""
        self.note((kind, start))

    def close(self, depth: int, before: int) -> None:
        """End all containers but the outer ``depth``, before the line at ``before``."""
        self.note((depth, before))

    def leaf(self, kind: str, start: int, end: int, level: int = 0, marked: bool = True) -> None:
        """Note a block that holds no others, from the line of ``start`` to ``end``."""
        self.note((kind, start, end, level, marked))

    def paragraphs(self, start: int, end: int) -> None:
        """Note paragraphs in no container, from the line of ``start`` to ``end``."""
        self.note((_PARAGRAPHS, start, end))

    def finish(self) -> list[Block]:
        """All blocks, once the text is read."""
        for note in self._notes:
            kind, start, *rest = note
            if rest and kind == _PARAGRAPHS:
                self._paragraphs(start, *rest)
            elif rest:
                self._leaf(*note)
            elif isinstance(kind, str):
                self._open(kind, start)
            else:
                self._close(kind, start)
        self._notes.clear()
        self._close(0, len(self._data))
        return self._blocks

    def _open(self, kind: str, start: int) -> None:
        items = (self._items[-1] if self._items else 0) + (kind == "item")
        self._items.append(items)
        self._opened.append(len(self._blocks))
        span = Span(start, self._size)
        self._blocks.append(Block(kind, span, items if kind == "item" else 0))

    def _close(self, depth: int, before: int) -> None:
        end = self._end(before)
        for index in self._opened[depth:]:
            block = self._blocks[index]
            start = block.span.start
            self._blocks[index] = block._replace(span=Span(start, max(start, end)))
        del self._opened[depth:], self._items[depth:]

    def _leaf(self, kind: str, start: int, end: int, level: int = 0, marked: bool = True) -> None:
        span = _new(Span, (self._line(start), self._end(end)))
        self._blocks.append(_new(Block, (kind, span, level, marked)))

    def _paragraphs(self, start: int, end: int) -> None:
        add, find, separator = self._blocks.append, self._data.find, self._separator
        start = self._line(start)
        while start < end:
            after = find(separator, start, end) + 1 or end
            add(_new(Block, ("paragraph", _new(Span, (start, after)), 0, True)))
            start = after + len(separator) - 1

    def _line(self, offset: int) -> int:
        if not offset or self._data[offset - 1] == _LINE_FEED:
            return offset
        return self._data.rfind(b"\n", 0, offset) + 1

    def _end(self, before: int) -> int:
        """Where the last line that is not blank ends, before ``before``."""
        data = self._data
        if 1 < before <= self._size and data[before - 2] not in _BLANK:
            return before  # as most often, for it is where a line begins
        while before and data[before - 1] in _BLANK:
            before -= 1
        return min(data.find(b"\n", before) + 1 or self._size, self._size)
