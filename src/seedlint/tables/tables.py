"""Whole pipe tables, found where a reader has put a border in place of each pipe.

Both tables that a renderer draws and tables that are broken have such borders; in
code, and in prose that merely holds a pipe, there are none. So nobody has to ask for
a document's outline to know that all of its tables are well.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seedlint.bytestream.markers import BORDER_BYTE, GAP_BYTE, HIDDEN_BYTE
from seedlint.tables.rows import is_separator, is_stroke, looks_like_separator
from seedlint.text.lazy_regex import pattern
from seedlint.text.lines import LineIndex
from seedlint.text.span import Span

_WHITE = " \t"
_FRAME = pattern(r"[ \t>]*(?:\+[-=]|[.,'`/][-=]{2,}[-=+.,'`/\\ ]*$)", re.MULTILINE)
_STROKES = ("|-", "|=", "|:", "| -", "| =", "+-", "+=")
"""How the frame of a drawing begins, and how a stroke in it."""


class Row(NamedTuple):
    """A line of a table.

    Attributes:
        span: the line without what quotes and lists put before it, and without white
            space at its ends.
        columns: how many cells it has.
        opens: whether it begins with a pipe.
        closes: whether it ends with one.
    """

    span: Span
    columns: int
    opens: bool
    closes: bool


class Table(NamedTuple):
    """Lines with pipes, one below the other.

    Attributes:
        rows: of the table, from the header on. Lines without any pipe, which a
            renderer may draw as rows, too, are not among them.
        separator: the second row, when it holds nothing but dashes or what was meant
            as such.
        drawn: whether a renderer draws it as a table.
        prefix: what quotes and lists put before its first row.
    """

    rows: tuple[Row, ...]
    separator: Row | None
    drawn: bool
    prefix: str

    @property
    def header(self) -> Row:
        """The first row."""
        return self.rows[0]

    @property
    def body(self) -> tuple[Row, ...]:
        """The rows below the separator, or below the header when there is none."""
        return self.rows[2:] if self.separator else self.rows[1:]

    def has_empty_end(self, row: Row) -> bool:
        """Return whether the outer pipe of a row divides off an empty cell, for the table has no
        frame."""
        header = self.header
        return (
            not (header.opens or header.closes)
            and row.opens != row.closes
            and row.columns == header.columns - 1
        )


def any_row(text: str, stream: bytes) -> bool:
    """Return whether a text with this stream has any row of a table."""
    at = text.find("|")
    while at >= 0 and stream[at] != BORDER_BYTE:
        at = text.find("|", at + 1)
    return at >= 0


def tables(text: str, stream: bytes, lines: LineIndex) -> Iterator[Table]:
    """Yield the tables of a text with this stream, in their order, without those that are drawings.

    A drawing has a frame, ``+---+`` or ``.---.``, or strokes between its rows.
    """
    rows: list[Row] = []
    prefix = ""
    first = last = 0

    def whole() -> bool:
        return bool(rows) and not _is_drawing(text, lines, rows, first, last)

    for number in _lines(text, stream, lines):
        start, line_end = lines.line(number)
        content = _content(text, stream, start, line_end)
        before = text[start:content]
        if rows and (number > last + 1 or not _goes_on(prefix, before)):
            if whole():
                yield _table(text, rows, prefix)
            rows = []
        rows.append(_row(text, content, line_end))
        last = number
        if len(rows) == 1:
            prefix = before
            first = number
            separator = _separator(text, stream, lines, number + 1)
            if separator:
                rows.append(separator)
                last = number + 1
    if whole():
        yield _table(text, rows, prefix)


def _is_drawing(text: str, lines: LineIndex, rows: list[Row], first: int, last: int) -> bool:
    """Return whether the rows on some lines belong to a table that is drawn with characters."""
    for number in (first - 1, last + 1):
        if 1 <= number <= len(lines) and _FRAME.match(text, *lines.line(number)):
            return True
    return any(
        text.startswith(_STROKES, row.span.start) and is_stroke(text[slice(*row.span)])
        for row in rows[2:]
    )


def _separator(text: str, stream: bytes, lines: LineIndex, number: int) -> Row | None:
    """Return the row of dashes on a line, all of which is hidden."""
    if number > len(lines):
        return None
    start, end = lines.line(number)
    content = _content(text, stream, start, end)
    if content == end or stream[content] != HIDDEN_BYTE:
        return None
    return _row(text, content, end) if looks_like_separator(text[content:end]) else None


def _lines(text: str, stream: bytes, lines: LineIndex) -> Iterator[int]:
    """Yield the numbers of the lines that have a pipe with a border in its place."""
    at = text.find("|")
    while at >= 0:
        if stream[at] == BORDER_BYTE:
            number = lines.number(at)
            yield number
            at = lines.line(number).end
        at = text.find("|", at + 1)


def _content(text: str, stream: bytes, at: int, end: int) -> int:
    """Return where the line at ``at`` begins after its indent, the marks of quotes and lists."""
    while at < end:
        if stream[at] == GAP_BYTE or text[at] in _WHITE:
            at += 1
            continue
        marker = at
        while stream[marker] == HIDDEN_BYTE and text[marker] in "0123456789":
            marker += 1
        if stream[marker] != HIDDEN_BYTE or text[marker] not in "-+*.)":
            break
        if text[marker + 1 : marker + 2] not in (" ", "\t"):
            break
        at = marker + 1
    return at


def _goes_on(first: str, prefix: str) -> bool:
    """Return whether a row stands in the same containers as the first of its table."""
    return first.count(">") == prefix.count(">") and not prefix.strip(" \t>")


def _row(text: str, start: int, end: int) -> Row:
    while text[end - 1] in _WHITE:
        end -= 1
    bars = 0
    at = text.find("|", start, end)
    while at >= 0:
        bars += text[at - 1] != "\\" or at == start
        at = text.find("|", at + 1, end)
    opens = text[start] == "|"
    closes = end - start > 1 and text[end - 1] == "|" and text[end - 2] != "\\"
    return Row(Span(start, end), bars + 1 - opens - closes, opens, closes)


def _table(text: str, rows: list[Row], prefix: str) -> Table:
    separator = drawn = None
    if len(rows) > 1:
        second = text[slice(*rows[1].span)]
        if looks_like_separator(second):
            separator = rows[1]
            drawn = is_separator(second) and rows[0].columns == rows[1].columns
    return Table(tuple(rows), separator, bool(drawn), prefix)
