"""Tables of reStructuredText: the lines of each cell are shown, and what is drawn is hidden."""

from collections.abc import Iterable

from seedlint.bytestream.markers import BORDER_BYTE, HIDDEN_BYTE
from seedlint.readers.rst import patterns
from seedlint.readers.rst.lines import WHITE, Lines

_DRAWN = frozenset(b"+-=| \t\x04")
_COLUMNS = frozenset(b"= \t\x04")
_DASHES = frozenset(b"- ")
_PIPES = b"|+"


def grid(lines: Lines, index: int, high: int, indent: int) -> int:
    """Mark the table that is drawn with ``+---+`` and ``|`` from a line on.

    Returns:
        The line after it; ``index`` when there is no table.
    """
    if not patterns.GRID.fullmatch(lines.line(index)):
        return index
    data, stream = lines.data, lines.stream
    after = index
    while after < high and lines.indents[after] == indent and data[lines.ats[after]] in _PIPES:
        after += 1
    spans = [(lines.ats[line], lines.end(line)) for line in range(index, after)]
    columns = {
        at - start
        for start, end in spans
        if data[start] == ord("+")
        for at in range(start, end)
        if data[at] == ord("+")
    }
    for start, end in spans:
        _border(stream, start, end)
        if _DRAWN.issuperset(data[start:end]):
            stream[start:end] = bytes([HIDDEN_BYTE]) * (end - start)
            continue
        _part(lines, (start + column for column in columns if start + column < end), _PIPES)
        _part(lines, (start, end - 1), _PIPES)
    return _noted(lines, index, after)


def simple(lines: Lines, index: int, high: int, indent: int) -> int:
    """Mark the table whose columns are drawn by ``===  ===`` from a line on; see ``grid``."""
    if not patterns.SIMPLE.fullmatch(lines.line(index)):
        return index
    after = _end_of_simple(lines, index, high, indent)
    if after == index:
        return index
    data, stream, starts = lines.data, lines.stream, lines.starts
    rule = lines.line(index)
    columns = [
        at for at in range(1, len(rule)) if rule[at] == ord("=") and rule[at - 1] != ord("=")
    ]
    margin = lines.ats[index] - starts[index]
    for line in range(index, after):
        if lines.indents[line] < 0:
            continue
        start, end = starts[line] + margin, lines.end(line)
        lines.ats[line] = min(lines.ats[line], start)  # an indent is a part of the first column
        _border(stream, start, end)
        text = data[start:end]
        if _COLUMNS.issuperset(text) or _DASHES.issuperset(text.strip(WHITE)):
            stream[start:end] = bytes([HIDDEN_BYTE]) * (end - start)
            continue
        _part(lines, (start + at - 1 for at in columns if start + at - 1 < end), b" \t")
    return _noted(lines, index, after)


def _end_of_simple(lines: Lines, index: int, high: int, indent: int) -> int:
    """Return the line after a table: the last rule is followed by a blank line."""
    line = index + 1
    while line < high and (lines.indents[line] < 0 or lines.indents[line] >= indent):
        ends = line + 1 >= high or lines.indents[line + 1] < 0
        if ends and patterns.SIMPLE.fullmatch(lines.line(line)):
            return line + 1
        line += 1
    return index


def _part(lines: Lines, places: Iterable[int], letters: bytes) -> None:
    """Let no match run from one column into the next."""
    for at in places:
        if lines.data[at] in letters:
            lines.stream[at] = BORDER_BYTE


def _border(stream: bytearray, start: int, end: int) -> None:
    if start:
        stream[start - 1] = BORDER_BYTE
    if end < len(stream):
        stream[end] = BORDER_BYTE


def _noted(lines: Lines, index: int, after: int) -> int:
    lines.border(index, after)
    lines.note("table", index, after)
    return after
