"""A finding in its line: the source, carets below it, and what the fix makes of it."""

from seedlint.diagnostic import Applicability, Diagnostic, Severity
from seedlint.document import Document
from seedlint.reports.style import PLAIN, Style
from seedlint.reports.terminal import Cells, printable, printable_name
from seedlint.text.edits import Edit, apply
from seedlint.text.span import Span

GUTTER = 5
"""The least width of the column of line numbers."""
_LONGEST = 60
_SEVERITIES = {severity: severity.name for severity in Severity}  # looked up sooner than asked
_GRADES = {
    Applicability.safe: "",
    Applicability.unsafe: " (unsafe)",
    Applicability.suggest: "?",
}


def headline(name: str, document: Document, one: Diagnostic, style: Style = PLAIN) -> str:
    """``name:line:column: severity: message [rule]``, fit for a terminal."""
    line, column = document.lines.position(one.span.start)
    name_of_severity = _SEVERITIES[one.severity]
    severity = style(name_of_severity, name_of_severity)
    place = style(f"{printable_name(name)}:{line}:{column}:", "bold")
    return f"{place} {severity}: {printable(one.message)} {style(f'[{one.rule}]', 'dim')}"


def frame(document: Document, one: Diagnostic, style: Style = PLAIN, width: int = 100) -> str:
    """Two lines: the source line of a finding, and carets with the fix.

    A line too wide for ``width`` columns is cut on both sides, at words.
    """
    number = document.lines.number(one.span.start)
    line = document.lines.line(number)
    start = min(one.span.start, line.end)
    end = max(start, min(one.span.end, line.end))
    digits = str(number).rjust(GUTTER)
    room = max(20, width - len(digits) - 3)
    before, shown, marked = _window(document.text, line, Span(start, end), room)
    carets = style("^" * max(1, marked), one.severity.name)
    gutter, blank = style(f"{digits} │", "dim"), style(f"{' ' * len(digits)} │", "dim")
    arrow = style(_arrow(document, one), "fix")
    return f"{gutter} {shown}\n{blank} {' ' * before}{carets}{arrow}"


def _window(text: str, line: Span, mark: Span, room: int) -> tuple[int, str, int]:
    """Return the columns before the mark, what to show of the line, and the columns of the mark."""
    whole = text[line.start : line.end] if line.length <= room else "\t"
    if whole.isascii() and whole.isprintable() and "##" not in whole:
        return mark.start - line.start, whole, mark.length
    low = max(line.start, mark.start - room)
    high = min(line.end, mark.end + room, mark.start + 2 * room)
    cells = Cells(text[low:high])
    start, end = mark.start - low, min(mark.end, high) - low
    first, last = 0, high - low
    if (low, high) != line or cells.columns[-1] > room:
        first, last = _cut(cells, start, end, room, open_left=low > line.start)
    left = "…" if low + first > line.start else ""
    right = "…" if low + last < line.end else ""
    end = min(end, last)
    before = len(left) + cells.width(first, start)
    return before, left + cells.text(first, last) + right, cells.width(start, end)


def _cut(cells: Cells, start: int, end: int, room: int, *, open_left: bool) -> tuple[int, int]:
    """Return what to show of a line that is too wide: some words before the mark, more after it."""
    room -= 2  # for an ellipsis at either side
    columns, size = cells.columns, len(cells.texts)
    lead = max(room // 3, room - (columns[size] - columns[start]))
    first = next(index for index in range(start + 1) if cells.width(index, start) <= lead)
    if first or open_left:
        first = _word(cells, first, start)
    last = next(index for index in range(size, start - 1, -1) if cells.width(first, index) <= room)
    if last < size and last > end:
        blanks = (
            index for index in range(last, max(end, last - 15), -1) if cells.texts[index] == " "
        )
        last = next(blanks, last)
    return first, max(last, min(start + 1, size))


def _word(cells: Cells, first: int, start: int) -> int:
    """Return the first beginning of a word at or after ``first``, if one is near."""
    for index in range(first, min(start, first + 15)):
        if index and cells.texts[index - 1] == " ":
            return index
    return first


def _arrow(document: Document, one: Diagnostic) -> str:
    if one.fix is not None:
        text = outcome(document, one)
        quoted = f"“{_short(text)}”" if text else "nothing"
        return f" → {quoted}{_GRADES[one.fix.applicability]}"
    if one.suggestions:
        return f" → {' or '.join(f'“{_short(text)}”' for text in one.suggestions[:5])}?"
    return ""


def outcome(document: Document, one: Diagnostic) -> str:
    """Return what a fix makes of a finding's place; of a long one, only what its edits put in."""
    assert one.fix is not None, "only a fix changes something"
    edits = sorted(one.fix.edits)
    start = min(one.span.start, edits[0].span.start)
    end = max(one.span.end, edits[-1].span.end)
    if end - start > _LONGEST:
        start, end = edits[0].span.start, edits[-1].span.end
    shifted = [Edit(edit.span.shift(-start), edit.text) for edit in edits]
    return apply(document.text[start:end], shifted)


def _short(text: str) -> str:
    shown = printable(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")
    return shown.replace("␍↵", "↵")
