"""Lift prose that its host writes in another alphabet, and lay what was read back over the host.

JSON escapes, ``//`` in front of lines, the indent of docstrings: a ``Lift`` decodes such a text
piece by piece and knows where each character stands in the host. An ordinary reader reads the
decoded text; its stream and its blocks are then laid over those of the host, so that rules and
fixes work in the host's own offsets.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from seedlint.bytestream.markers import (
    BORDER_BYTE,
    FOREIGN_BYTE,
    GAP_BYTE,
    HIDDEN_BYTE,
    MARK_BYTE,
)
from seedlint.document import Block, Document, Source
from seedlint.text.span import Span

_FILLS = {
    HIDDEN_BYTE: HIDDEN_BYTE,
    BORDER_BYTE: BORDER_BYTE,
    GAP_BYTE: GAP_BYTE,
    ord("\n"): GAP_BYTE,
    ord(" "): GAP_BYTE,
}
"""What fills the host between two pieces, by the last character of the first or the first one of
the second; else MARK."""


class Lift:
    """A text decoded from a host.

    Args:
        host: the text of the file.
    """

    def __init__(self, host: str) -> None:
        self._host = host
        self._parts: list[str] = []
        self._size = 0
        # For each run of characters: where it begins in the text and in the host, how many
        # characters it has, and how many in the host.
        self._starts: list[int] = []
        self._places: list[int] = []
        self._widths: list[int] = []

    @property
    def is_empty(self) -> bool:
        """Whether nothing was lifted."""
        return not self._starts

    @property
    def text(self) -> str:
        """The decoded text."""
        return "".join(self._parts)

    def copy(self, start: int, end: int) -> None:
        """Take a part of the host as it is."""
        if start < end:
            self._add(self._host[start:end], start, end)

    def letter(self, letter: str, start: int, end: int) -> None:
        """Take one character that the host spells by all of ``start`` to ``end``."""
        self._add(letter, start, end)

    def _add(self, text: str, start: int, end: int) -> None:
        self._parts.append(text)
        self._starts.append(self._size)
        self._places.append(start)
        self._widths.append(end - start)
        self._size += len(text)

    def place(self, offset: int) -> int:
        """Return where a character of the text stands in the host; of its end, where that is."""
        index = bisect_right(self._starts, offset) - 1
        within = offset - self._starts[index]
        if offset >= self._size:
            return self._places[-1] + self._widths[-1]
        return self._places[index] + within

    def end(self, offset: int) -> int:
        """Return where the host ends the text before ``offset``."""
        if offset <= 0:
            return self._places[0]
        index = bisect_right(self._starts, offset - 1) - 1
        length = self._length(index)
        if length != self._widths[index]:
            return self._places[index] + self._widths[index]
        return self._places[index] + offset - self._starts[index]

    def _length(self, index: int) -> int:
        after = self._starts[index + 1] if index + 1 < len(self._starts) else self._size
        return after - self._starts[index]

    def lay(self, stream: bytearray, inner: bytes) -> None:
        """Lay the stream of the decoded text over that of the host, and fill what lies between.

        Around all of it comes a border.
        """
        after = self._places[0]
        if after:
            stream[after - 1] = BORDER_BYTE
        last = BORDER_BYTE
        for index, at in enumerate(self._places):
            if at > after and index:
                fill = _FILLS.get(last) or _FILLS.get(inner[self._starts[index]], MARK_BYTE)
                stream[after:at] = bytes([fill]) * (at - after)
            start, width, length = self._starts[index], self._widths[index], self._length(index)
            if width == length:
                stream[at : at + width] = inner[start : start + length]
                last = inner[start + length - 1]
            else:
                last = inner[start]
                first = HIDDEN_BYTE if last == FOREIGN_BYTE else last
                rest = _FILLS.get(first, MARK_BYTE) if first != ord(" ") else MARK_BYTE
                stream[at : at + width] = bytes([first]) + bytes([rest]) * (width - 1)
            after = at + width
        if after < len(stream):
            stream[after] = BORDER_BYTE

    def blocks(self, blocks: Iterable[Block]) -> Sequence[Block]:
        """Return blocks of the decoded text in the offsets of the host."""
        return [
            block._replace(span=Span(self.place(block.span.start), self.end(block.span.end)))
            for block in blocks
        ]


class Host:
    """A file of which only what is lifted is prose.

    Args:
        source: the file.
        spell: how the host spells what a fix inserts; see ``Document.spell``.
    """

    def __init__(
        self, source: Source, spell: Callable[[str, Span], str | None] | None = None
    ) -> None:
        self.source = source
        self.stream = bytearray(bytes([HIDDEN_BYTE]) * len(source.text))
        self._spell = spell
        self._inner: list[tuple[Lift, Document]] = []
        self._blocks: list[Block] = []

    def add(self, lift: Lift, read: Callable[[Source], Document]) -> None:
        """Read what was lifted, and show it."""
        if lift.is_empty:
            return
        inner = read(Source(self.source.name, lift.text))
        lift.lay(self.stream, inner.stream)
        self._inner.append((lift, inner))

    def segment(self, lift: Lift, stream: bytes, kind: str) -> None:
        """Show what was lifted as its own stream says, as one block."""
        if lift.is_empty:
            return
        lift.lay(self.stream, stream)
        self._blocks.append(Block(kind, Span(lift.place(0), lift.end(len(lift.text)))))

    def document(self) -> Document:
        """Return the document of the file."""
        return Document(self.source, bytes(self.stream), self._outline, spell=self._spell)

    def _outline(self) -> Sequence[Block]:
        blocks = [*self._blocks]
        for lift, inner in self._inner:
            blocks += lift.blocks(inner.outline)
        return sorted(blocks, key=lambda block: (block.span.start, -block.span.end))
