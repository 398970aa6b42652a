"""Rows of pipe tables, one line at a time, as GitHub Flavored Markdown cuts them.

A pipe divides two cells unless a backslash stands right before it; code spans do
not protect one. A pipe at the outer edge of a row only frames it. Every function
takes a line without its ending and without the prefix of quotes or lists around.
"""

from collections.abc import Iterator

from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_PIPE = pattern(r"(?<!\\)\|")
_SEPARATOR = pattern(r"[ \t]*:?-+:?[ \t]*")
# A row of dashes of any kind, crossed by pipes or plus signs, and one cell that is sound
# but for its dash.
_DASH = r"\-=_\u2010-\u2015\u2212\u2500\u2501\u2550\ufe63\uff0d"
_DASHED = pattern(rf"[ \t|+:{_DASH}]+")
_DASHED_CELL = pattern(rf"(?:^|[|+])[ \t]*:*[{_DASH}][:{_DASH}]*[ \t]*(?:[|+]|$)")
_TICKS = pattern("`+")
_WIKI_LINK = pattern(r"\[\[[^\[\]]+\]\]")
_BLANK = " \t\r\x04"


def pipes(line: str, start: int = 0, end: int | None = None) -> list[int]:
    """Return the offsets of the pipes that divide or frame cells in ``line[start:end]``.

    Offsets count from the start of ``line``, not from ``start``.
    """
    end = len(line) if end is None else end
    return [pipe.start() for pipe in _PIPE.finditer(line, start, end)]


def pipes_in_code(line: str) -> list[int]:
    """Return the offsets of the pipes that cut through a code span or a ``[[wiki|link]]``.

    They divide cells all the same, which is hardly ever meant.
    """
    if "`" not in line and "[[" not in line:
        return []
    inside = sorted([*_code(line), *(link.span() for link in _WIKI_LINK.finditer(line))])
    found: list[int] = []
    index = reach = 0
    for pipe in pipes(line):
        while index < len(inside) and inside[index][0] < pipe:
            reach = max(reach, inside[index][1])
            index += 1
        if pipe < reach:
            found.append(pipe)
    return found


def _code(line: str) -> Iterator[tuple[int, int]]:
    """Yield what lies between two runs of backticks of equal length."""
    runs = [run.span() for run in _TICKS.finditer(line)]
    closers: dict[int, list[int]] = {}
    for start, end in reversed(runs):
        closers.setdefault(end - start, []).append(start)
    reach = 0
    for start, end in runs:
        same = closers[end - start]
        while same and same[-1] < max(end, reach):
            same.pop()
        if start >= reach and same:
            reach = same[-1] + end - start
            yield start, reach


def cells(line: str) -> list[Span]:
    """Return the span of each cell in a row, without the white space around its content.

    A blank cell gives an empty span. A blank line has no cells, a line without
    pipes has one.
    """
    start, end = _trim(line, 0, len(line))
    if start == end:
        return []
    spans: list[Span] = []
    position = start
    for pipe in pipes(line, start, end):
        if pipe > start:
            spans.append(Span(*_trim(line, position, pipe)))
        position = pipe + 1
    if position < end:
        spans.append(Span(*_trim(line, position, end)))
    return spans


def is_separator(line: str) -> bool:
    """Return whether a line is a row of dashes that makes a table of the line above it.

    Each cell holds dashes with an optional colon at either end, and the row has at
    least one pipe: ``---|---``, ``| :-: |``. Dashes alone are a thematic break.
    """
    return "|" in line and _dashes(line)


def looks_like_separator(line: str) -> bool:
    """Return whether a line with pipes or colons can only be meant as a row of dashes.

    ``|—|—|``, ``|---+---|``, ``| === | : |`` are no separators, but nothing else either.
    So is a lone ``:-:``, between rows.
    """
    if not ("|" in line or ":" in line):
        return False
    return bool(_DASHED.fullmatch(line)) and bool(_DASHED_CELL.search(line))


def is_stroke(line: str) -> bool:
    """Return whether a line parts the rows of a drawing: a row of dashes, not just ``| - | -
    |``."""
    return ("---" in line or "===" in line or "+" in line) and looks_like_separator(line)


def alignments(line: str) -> list[str]:
    """For each cell of a separator row ``left``, ``right``, ``center`` or nothing.

    Raises:
        ValueError: the line is not a row of dashes.
    """
    if not _dashes(line):
        raise ValueError(f"not a separator row: {line!r}")
    return [_alignment(line[span.start : span.end]) for span in cells(line)]


def _dashes(line: str) -> bool:
    spans = cells(line)
    return bool(spans) and all(
        _SEPARATOR.fullmatch(line, span.start, span.end) is not None for span in spans
    )


def _alignment(cell: str) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    if left and right:
        return "center"
    return "left" if left else "right" if right else ""


def _trim(line: str, start: int, end: int) -> tuple[int, int]:
    """``start`` and ``end`` moved inwards past white space."""
    while start < end and line[start] in _BLANK:
        start += 1
    while end > start and line[end - 1] in _BLANK:
        end -= 1
    return start, end
