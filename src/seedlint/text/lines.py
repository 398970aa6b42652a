"""From offsets to lines and columns, and back."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, chain, count
from operator import add

from seedlint.text.pattern import pattern
from seedlint.text.span import Span

_ENDING = pattern(r"\r\n|\n|\r")


class LineIndex:
    """The lines of a text. A line ends with LF, CRLF or CR, as in CommonMark.

    Lines and columns count from 1, columns in code points.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._usual = ""

    @cached_property
    def _starts(self) -> "array[int]":
        """Where each line begins; found when first asked for, for most texts need no lines."""
        text = self._text
        if "\r" in text:
            return array("Q", chain((0,), (ending.end() for ending in _ENDING.finditer(text))))
        ends = map(add, accumulate(map(len, text.split("\n"))), count(1))  # counted in C
        starts = array("Q", chain((0,), ends))
        del starts[-1]
        return starts

    def _end(self, number: int) -> int:
        """Where line ``number`` (from 1) ends, before its ending."""
        if number == len(self._starts):
            return len(self._text)
        after = self._starts[number]
        return after - (2 if self._text.startswith("\r\n", after - 2) else 1)

    def __len__(self) -> int:
        return len(self._starts)

    def number(self, offset: int) -> int:
        """The number, from 1, of the line that holds ``offset``."""
        return bisect_right(self._starts, offset)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of ``offset``, both from 1, the column in code points."""
        line = self.number(offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a line and column, both from 1. Raises IndexError beyond the text."""
        if not 1 <= line <= len(self._starts) or column < 1:
            raise IndexError(f"no line {line}, column {column}")
        return self._starts[line - 1] + column - 1

    def line(self, number: int) -> Span:
        """The span of line ``number`` (from 1) without its ending."""
        return Span(self._starts[number - 1], self._end(number))

    def whole(self, number: int) -> Span:
        """The span of line ``number`` (from 1) with its ending."""
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return Span(self._starts[number - 1], end)

    def ending(self, number: int) -> str:
        """How line ``number`` (from 1) ends: ``"\\n"``, ``"\\r\\n"``, ``"\\r"`` or nothing."""
        return self._text[self._end(number) : self.whole(number).end]

    def within(self, span: Span) -> Iterator[Span]:
        """The lines that ``span`` touches, each whole but without its ending."""
        number = self.number(span.start)
        last = self.number(max(span.start, span.end - 1))
        while number <= last:
            yield self.line(number)
            number += 1

    def newline(self, at: int = 0) -> str:
        """The line ending that the text uses most; LF for a text of one line. For an empty line
        that is put in behind a CR, ``at`` the beginning of a line: CR, for an LF would join it.
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
