"""Takes down a document's blocks, for whoever asks for its outline."""

from seedlint.document import Block
from seedlint.text.span import Span

_BLANK = b" \t\n\x04"


class Skeleton:
    """The blocks of a text, in the order in which they begin.

    Args:
        data: the text as bytes, each line ending with a line feed.
        size: of the text, where it ends before the data.
    """

    def __init__(self, data: bytes, size: int) -> None:
        self._data = data
        self._size = size
        self._blocks: list[Block] = []
        self._open: list[int] = []
        # For each open container how many of it and those around it are list items.
        self._items: list[int] = []

    def open(self, kind: str, start: int) -> None:
        """Begin a container at the line that begins at ``start``."""
        items = (self._items[-1] if self._items else 0) + (kind == "item")
        self._items.append(items)
        self._open.append(len(self._blocks))
        span = Span(start, self._size)
        self._blocks.append(Block(kind, span, items if kind == "item" else 0))

    def close(self, depth: int, before: int) -> None:
        """End all containers but the outer ``depth``, before the line at ``before``."""
        end = self._end(before)
        for index in self._open[depth:]:
            block = self._blocks[index]
            start = block.span.start
            self._blocks[index] = block._replace(span=Span(start, max(start, end)))
        del self._open[depth:], self._items[depth:]

    def leaf(self, kind: str, start: int, end: int, level: int = 0, *, marked: bool = True) -> None:
        """Note a block that holds no others, from the line of ``start`` to ``end``."""
        span = Span(self._line(start), self._end(end))
        self._blocks.append(Block(kind, span, level, marked))

    def finish(self) -> list[Block]:
        """All blocks, once the text is read."""
        self.close(0, len(self._data))
        return self._blocks

    def _line(self, offset: int) -> int:
        return self._data.rfind(b"\n", 0, offset) + 1

    def _end(self, before: int) -> int:
        """Where the last line that is not blank ends, before ``before``."""
        data = self._data
        while before and data[before - 1] in _BLANK:
            before -= 1
        return min(data.find(b"\n", before) + 1 or self._size, self._size)
