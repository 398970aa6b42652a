"""Takes down a document's blocks, for whoever asks for its outline."""

from typing import Any

from seedlint.document import Block
from seedlint.text.span import Span

_BLANK = b" \t\n\x04"
_LINE_FEED = ord("\n")
OPEN, CLOSE, _PARAGRAPHS = -1, -2, -3
"""In place of a level in a note: a container begins, some end."""
_new: Any = tuple.__new__
"""Makes named tuples as they do it themselves, in half of the time."""


class OutlineBuilder:
    """The blocks of a text, in the order in which they begin.

    While a text is read they are merely noted; ``finish`` makes blocks of the notes.

    Args:
        data: the text as bytes, each line ending with a line feed.
        size: of the text, where it ends before the data.
        separator: stands between two paragraphs that were skipped.

    Attributes:
        begun: where all items and headings begin, in order, with their depths or levels.
    """

    def __init__(self, data: bytes, size: int, separator: bytes) -> None:
        self._data = data
        self._size = size
        self._separator = separator
        # What holds no others is (kind, start, end, level, marked), a container that begins
        # (kind, start, level, OPEN, True), and one that ends ("", before, depth, CLOSE, True):
        # the outer ``depth`` go on. All have one form, for it is read quickest.
        self._notes: list[tuple[str, int, int, int, bool]] = []
        self.note = self._notes.append
        self.begun: dict[str, list[tuple[int, int]]] = {"item": [], "heading": []}

    def leaf(self, kind: str, start: int, end: int, level: int = 0, marked: bool = True) -> None:
        """Note a block that holds no others, from the line of ``start`` to ``end``."""
        self.note((kind, start, end, level, marked))

    def heading(self, start: int, end: int, level: int) -> None:
        """Note a heading, from the line of ``start`` to ``end``."""
        self.begun["heading"].append((self._data.rfind(b"\n", 0, start) + 1, level))
        self.note(("heading", start, end, level, True))

    def paragraphs(self, start: int, end: int) -> None:
        """Note paragraphs in no container, from the line of ``start`` to ``end``."""
        self.note(("paragraph", start, end, _PARAGRAPHS, True))

    def finish(self) -> list[Block]:
        """Return all blocks, once the text is read."""
        data, size, blocks = self._data, self._size, list[Any]()
        add, whole_lines = blocks.append, self._end
        # Each open container, its level and its place among the blocks.
        opened: list[tuple[str, int, int, int]] = []
        self.note(("", len(data), 0, CLOSE, True))
        for kind, start, end, level, marked in self._notes:
            if level >= 0:
                if start and data[start - 1] != _LINE_FEED:
                    start = data.rfind(b"\n", 0, start) + 1
                if not 1 < end <= size or data[end - 2] in _BLANK:
                    end = whole_lines(end)
                add(_new(Block, (kind, _new(Span, (start, end)), level, marked)))
            elif level == OPEN:
                opened.append((kind, start, end, len(blocks)))
                add(None)  # until it is known where it ends
            elif level == CLOSE:
                depth, end = end, whole_lines(start)
                for kind, start, level, index in opened[depth:]:
                    span = _new(Span, (start, max(start, end)))
                    blocks[index] = _new(Block, (kind, span, level, True))
                del opened[depth:]
            else:
                self._paragraphs(add, start, end)
        self._notes.clear()
        return blocks

    def _paragraphs(self, add: Any, start: int, end: int) -> None:
        find, separator = self._data.find, self._separator
        start = self._data.rfind(b"\n", 0, start) + 1
        while start < end:
            after = find(separator, start, end) + 1 or end
            add(_new(Block, ("paragraph", _new(Span, (start, after)), 0, True)))
            start = after + len(separator) - 1

    def _end(self, before: int) -> int:
        """Return where the last line that is not blank ends, before ``before``."""
        data = self._data
        if 1 < before <= self._size and data[before - 2] not in _BLANK:
            return before  # as most often, for it is where a line begins
        while before and data[before - 1] in _BLANK:
            before -= 1
        return min(data.find(b"\n", before) + 1 or self._size, self._size)
