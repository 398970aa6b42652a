"""Check, plan, apply, guard; and again until nothing is left to do."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Document, Source
from seedlint.engine.guard import Guard
from seedlint.engine.plan import plan
from seedlint.result import FileResult, Problem
from seedlint.text.edits import apply

MOST_PASSES = 10
MOST_TRIALS = 200
"""Readings of a text, in one pass, to find the fixes that the guard refuses."""

Check = Callable[[Document], tuple[list[Diagnostic], list[Problem]]]
Read = Callable[[Source], Document]


def fix(source: Source, read: Read, check: Check, grade: Applicability) -> FileResult:
    """The source with all fixes of the wanted grade, and what is left to say.

    A text that comes back is a cycle: the file is left as it was, and the rules
    that took part are named.
    """
    document = read(source)
    diagnostics, problems = check(document)
    seen = {source.text}
    applied: Counter[str] = Counter()
    refused: set[tuple[str, int]] = set()
    for _ in range(MOST_PASSES):
        open_ones = [one for one in diagnostics if (one.rule, one.span.start) not in refused]
        chosen = plan(open_ones, grade)
        if not chosen:
            break
        kept, dropped, after = _settle(document, chosen, read)
        problems += (_refusal(document, one) for one in dropped)
        refused |= {(one.rule, one.span.start) for one in dropped}
        if not kept:
            continue
        moved = _Moved(kept)
        refused = {(rule, moved.place(start)) for rule, start in refused}
        if after.text in seen:
            return _cycle(source, read, check, kept)
        seen.add(after.text)
        applied.update(one.rule for one in kept)
        document = after
        diagnostics, found = check(document)
        problems += [problem for problem in found if problem not in problems]
    else:
        left = plan(diagnostics, grade)
        if left:
            return _cycle(source, read, check, left)
    fixed = document.text if document.text != source.text else None
    return FileResult(
        source.name, source, document, tuple(diagnostics), tuple(problems), fixed, applied
    )


class _Moved:
    """Where the places of a text lie after fixes."""

    def __init__(self, applied: Iterable[Diagnostic]) -> None:
        edits = {edit for one in applied if one.fix for edit in one.fix.edits}
        ordered = sorted(edits, key=lambda edit: edit.span.end)
        self._ends = [edit.span.end for edit in ordered]
        grown = (len(edit.text) - edit.span.length for edit in ordered)
        self._shifts = list(accumulate(grown, initial=0))

    def place(self, offset: int) -> int:
        return offset + self._shifts[bisect_right(self._ends, offset)]


def _settle(
    document: Document, chosen: Sequence[Diagnostic], read: Read
) -> tuple[list[Diagnostic], list[Diagnostic], Document]:
    """Applies as many of the fixes as the guard allows, and finds the others by halving.

    Returns those applied, those dropped and the text after. Where one after the other
    is refused, what is left is dropped untried: a text made for the purpose must
    not cost a reading for each of its fixes.
    """
    changes = chosen[0].fix.changes if chosen[0].fix else None
    assert changes is not None, "a plan holds fixes"
    guard = Guard(document, changes)

    def applied(some: Sequence[Diagnostic]) -> Document:
        edits = [edit for one in some if one.fix for edit in one.fix.edits]
        return read(document.source._replace(text=apply(document.text, edits)))

    kept: list[Diagnostic] = []
    dropped: list[Diagnostic] = []
    result = document
    open_parts: list[Sequence[Diagnostic]] = [chosen]
    for _ in range(MOST_TRIALS):
        if not open_parts:
            break
        part = open_parts.pop()
        candidate = applied([*kept, *part])
        if guard.allows(candidate):
            kept += part
            result = candidate
        elif len(part) > 1:
            half = len(part) // 2
            open_parts += part[half:], part[:half]
        else:
            dropped += part
    for part in open_parts:
        dropped += part
    return kept, dropped, result


def _refusal(document: Document, one: Diagnostic) -> Problem:
    line, column = document.lines.position(one.span.start)
    return Problem(
        "fix-refused",
        f"{line}:{column}: the fix would change markup or code; it was left out",
        one.rule,
    )


def _cycle(source: Source, read: Read, check: Check, rules: Sequence[Diagnostic]) -> FileResult:
    names = ", ".join(sorted({one.rule for one in rules}))
    document = read(source)
    diagnostics, problems = check(document)
    problems.append(
        Problem("fix-cycle", f"the fixes of {names} undo each other; the text is left as it was")
    )
    return FileResult(source.name, source, document, tuple(diagnostics), tuple(problems))
