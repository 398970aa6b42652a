"""The lines of a reStructuredText: how they lie, and how they are marked."""

from seedlint.bytestream.markers import BORDER_BYTE, HIDDEN_BYTE
from seedlint.document import Block
from seedlint.readers.rst import patterns
from seedlint.text.span import Span

WHITE = b" \t\x04"
_HIDDEN = bytes([HIDDEN_BYTE])


class Lines:
    """Lines with their indents, in columns; tabs stop at every eighth.

    Args:
        data: the text as bytes, each line ending with a line feed.

    Attributes:
        stream: the same bytes, with the marks of the blocks.
        blocks: in the order in which they were found.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.stream = bytearray(data)
        self.blocks: list[Block] = []
        # Where each line begins and its text begins, and its indent; -1 for a blank line.
        starts, ats, indents = [], [], []
        position = 0
        for line in patterns.LINE.finditer(data):
            starts.append(position)
            ats.append(line.end(1))
            space = line[1]
            indents.append(
                -1 if not line[2] else len(space.expandtabs(8)) if b"\t" in space else len(space)
            )
            position = line.end()
        starts.append(position)
        self.starts, self.ats, self.indents = starts, ats, indents

    def line(self, index: int) -> bytes:
        return self.data[self.ats[index] : self.starts[index + 1] - 1].rstrip(WHITE)

    def end(self, index: int) -> int:
        """Return where a line ends, before its line feed."""
        return self.starts[index + 1] - 1

    def below(self, index: int, high: int, indent: int) -> int:
        """Return the first line from ``index`` on that is not blank and not indented by more."""
        indents = self.indents
        while index < high and not 0 <= indents[index] <= indent:
            index += 1
        return index

    def without_blanks(self, low: int, high: int) -> int:
        while high > low and self.indents[high - 1] < 0:
            high -= 1
        return high

    def least(self, low: int, high: int) -> int:
        """Return the least indent of lines; -1 when all are blank."""
        return min((one for one in self.indents[low:high] if one >= 0), default=-1)

    def hide(self, low: int, high: int, kind: str, at: int = -1) -> int:
        """Hide lines, from ``at`` in the first of them."""
        high = self.without_blanks(low, high)
        if low >= high:
            return high
        start = self.ats[low] if at < 0 else at
        end = self.end(high - 1)
        self.stream[start:end] = _HIDDEN * (end - start)
        self.border(low, high)
        if kind:
            self.note(kind, low, high)
        return high

    def border(self, low: int, high: int) -> None:
        """Let no match run into lines, or out of them."""
        if self.starts[low]:
            self.stream[self.starts[low] - 1] = BORDER_BYTE
        self.stream[self.starts[high] - 1] = BORDER_BYTE

    def mark(self, start: int, end: int) -> None:
        self.stream[start:end] = _HIDDEN * (end - start)

    def lead(self, start: int, at: int) -> None:
        """Hide a marker before prose, but for the blank that parts them."""
        self.mark(start, at)
        if at > start and self.data[at - 1] in WHITE:
            self.stream[at - 1] = self.data[at - 1]  # a blank, so that words do not stick to it

    def note(self, kind: str, low: int, high: int, level: int = 0) -> None:
        self.blocks.append(Block(kind, Span(self.starts[low], self.starts[high]), level))
