"""From offsets to lines and columns, and back."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, chain, count
from operator import add

from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_ENDING = pattern(r"\r\n|\n|\r")
_NEAR = 4
"""Lines so far away are reached one by one."""
_EACH = 256
"""To answer a question costs as much, beside it, as to count the lines of so many code points."""


class LineIndex:
    """The lines of a text. A line ends with LF, CRLF or CR, as in CommonMark.

    Lines and columns count from 1, columns in code points.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._usual = ""
        self._returns = "\r" in text
        # An index of all lines takes longer than to count them twice. Few are asked about, mostly
        # in their order: they are counted from the last one on, as long as that is less work.
        self._patience = -1 if self._returns else 64 * _EACH + 2 * len(text)
        self._last = 0, 1

    @cached_property
    def _starts(self) -> "array[int]":
        """Where each line begins; found when many lines are asked about."""
        text = self._text
        if self._returns:
            return array("Q", chain((0,), (ending.end() for ending in _ENDING.finditer(text))))
        ends = map(add, accumulate(map(len, text.split("\n"))), count(1))  # counted in C
        starts = array("Q", chain((0,), ends))
        del starts[-1]
        return starts

    @cached_property
    def _count(self) -> int:
        return self._text.count("\n") + 1

    def _start(self, number: int) -> int:
        """Return where line ``number`` (from 1) begins."""
        at, here = self._last
        if self._patience < 0 or abs(number - here) > _NEAR:
            self._patience = -1
            return self._starts[number - 1]
        text = self._text
        for _ in range(number - here):
            at = text.find("\n", at) + 1 or len(text)
        for _ in range(here - number):
            at = text.rfind("\n", 0, at)
        start = text.rfind("\n", 0, at) + 1
        self._patience -= abs(self._last[0] - start) + _EACH
        self._last = start, number
        return start

    def __len__(self) -> int:
        return len(self._starts) if self._patience < 0 else self._count

    def number(self, offset: int) -> int:
        """Return the number, from 1, of the line that holds ``offset``."""
        if self._patience < 0:
            return bisect_right(self._starts, offset)
        at, number = self._last
        if offset < at // 2:
            at, number = 0, 1
        if offset < at:
            number -= self._text.count("\n", offset, at)
        else:
            number += self._text.count("\n", at, offset)
        self._last = offset, number
        self._patience -= abs(offset - at) + _EACH
        return number

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of ``offset``, both from 1, the column in code points."""
        number = self.number(offset)
        if self._patience < 0:
            return number, offset - self._starts[number - 1] + 1
        start = self._text.rfind("\n", 0, offset) + 1
        self._patience -= offset - start
        return number, offset - start + 1

    def offset(self, line: int, column: int = 1) -> int:
        """Return the offset of a line and column, both from 1. Raises IndexError beyond the
        text."""
        if not 1 <= line <= len(self) or column < 1:
            raise IndexError(f"no line {line}, column {column}")
        return self._start(line) + column - 1

    def line(self, number: int) -> Span:
        """Return the span of line ``number`` (from 1) without its ending."""
        start, end = self.whole(number)
        if not self._returns:
            return Span(start, end - self._text.endswith("\n", start, end))
        ending = self._text.endswith(("\n", "\r"), start, end)
        return Span(start, end - ending - self._text.endswith("\r\n", start, end))

    def whole(self, number: int) -> Span:
        """Return the span of line ``number`` (from 1) with its ending."""
        start = self._start(number)
        if self._patience < 0:
            starts = self._starts
            return Span(start, starts[number] if number < len(starts) else len(self._text))
        end = self._text.find("\n", start) + 1 or len(self._text)
        self._patience -= end - start
        return Span(start, end)

    def at(self, offset: int) -> Span:
        """Return the span of the line that holds ``offset``, without its ending. To find it by
        itself is quicker than to number it first."""
        text = self._text
        if self._returns and offset and text.startswith("\r\n", offset - 1):
            offset -= 1  # between the two no line ends
        start = text.rfind("\n", 0, offset) + 1
        end = text.find("\n", offset)
        end = len(text) if end < 0 else end
        if self._returns:
            start = text.rfind("\r", start, offset) + 1 or start
            before = text.find("\r", offset, end)
            end = end if before < 0 else before
        return Span(start, end)

    def ending(self, number: int) -> str:
        """Return how line ``number`` (from 1) ends: ``"\\n"``, ``"\\r\\n"``, ``"\\r"`` or
        nothing."""
        return self._text[self.line(number).end : self.whole(number).end]

    def within(self, span: Span) -> Iterator[Span]:
        """Yield the lines that ``span`` touches, each whole but without its ending."""
        number = self.number(span.start)
        last = self.number(max(span.start, span.end - 1))
        while number <= last:
            yield self.line(number)
            number += 1

    def newline(self, at: int = 0) -> str:
        """Return the line ending that the text uses most; LF for a text of one line. For an empty
        line that is put in after a CR, ``at`` the beginning of a line: CR, for an LF would join it.
        """
        if self._text[at - 1 : at] == "\r":
            return "\r"
        if not self._usual:
            self._usual = self._most()
        return self._usual

    def _most(self) -> str:
        text = self._text
        windows = text.count("\r\n")
        unix = text.count("\n") - windows
        mac = text.count("\r") - windows
        if windows > unix and windows >= mac:
            return "\r\n"
        return "\r" if mac > unix else "\n"
