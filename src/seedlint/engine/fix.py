"""Check, plan, apply, guard; and again until nothing is left to do."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from seedlint.diagnostic import Applicability, Diagnostic, Phase, Severity
from seedlint.document import Document, Source
from seedlint.engine.changed_region import Lines, fixable, inside, region
from seedlint.engine.protection import Protection
from seedlint.engine.select_fixes import plan
from seedlint.result import Applied, FileResult, Problem
from seedlint.text.edits import apply
from seedlint.text.region import Region

MOST_PASSES = 10
MOST_TRIALS = 200
"""Readings of a text, in one pass, to find the fixes that the guard refuses."""

Check = Callable[[Document], tuple[list[Diagnostic], list[Problem]]]
Read = Callable[[Source], Document]


class _Trial(NamedTuple):
    """A text with fixes put in, and what the rules say of it."""

    document: Document
    diagnostics: list[Diagnostic]
    problems: list[Problem]


def fix(
    source: Source,
    read: Read,
    check: Check,
    grade: Applicability,
    lines: Sequence[Lines] | None = None,
) -> FileResult:
    """The source with all fixes of the wanted grade, and what is left to say.

    With ``lines``, of the paragraphs only that these belong to. A text that comes back
    is a cycle: the file is left as it was, and the rules that took part are named.
    """
    document = read(source)
    part = first_part = None if lines is None else region(document, lines)
    diagnostics, problems = check(document)
    seen = {source.text}
    applied: Counter[str] = Counter()
    edits: list[Applied] = []
    refused: dict[tuple[str, int], Problem] = {}
    refused_since = document
    number = 0  # of passes that changed something
    while number < MOST_PASSES:
        chosen = _open(fixable(part, diagnostics), refused, grade)
        if not chosen:
            if not refused or document is refused_since:
                break
            # What did not fit into an earlier text may fit into this one.
            refused, refused_since = {}, document
            continue
        kept, dropped, after = _settle(document, diagnostics, chosen, read, check)
        refused |= {(one.rule, one.span.start): _refusal(document, one) for one in dropped}
        if after is None:
            continue
        moved = _Moved(kept)
        refused = {(rule, moved.place(at)): problem for (rule, at), problem in refused.items()}
        if after.document.text in seen:
            return _cycle(source, read, check, kept, first_part)
        seen.add(after.document.text)
        edits += _taken_down(document, kept, number, applied.total())
        number += 1
        applied.update(one.rule for one in kept)
        if kept[0].fix and kept[0].fix.changes is Phase.structure:
            refused, refused_since = {}, after.document
        part = part and part.moved(edit for one in kept if one.fix for edit in one.fix.edits)
        document, diagnostics, found = after
        problems += [problem for problem in found if problem not in problems]
    else:
        left = _open(fixable(part, diagnostics), refused, grade)
        if left:
            return _cycle(source, read, check, left, first_part)
    problems += refused.values()
    told = tuple(inside(part, diagnostics))
    if document.text == source.text:
        return FileResult(source.name, source, document, told, tuple(problems))
    return FileResult(
        source.name,
        source,
        document,
        told,
        tuple(problems),
        document.text,
        applied,
        tuple(edits),
    )


def _open(
    diagnostics: Sequence[Diagnostic],
    refused: Mapping[tuple[str, int], Problem],
    grade: Applicability,
) -> list[Diagnostic]:
    """The fixes of the next pass, without those that were refused."""
    return plan([one for one in diagnostics if (one.rule, one.span.start) not in refused], grade)


def _taken_down(
    document: Document, fixes: Sequence[Diagnostic], number: int, before: int
) -> list[Applied]:
    """The edits of one pass in the order of their places; equal ones count once."""
    found = {
        edit: Applied(
            number, before + index, one.rule, edit.span.start, document[edit.span], edit.text
        )
        for index, one in reversed(list(enumerate(fixes)))
        if one.fix
        for edit in one.fix.edits
    }
    return [found[edit] for edit in sorted(found)]


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
    document: Document,
    diagnostics: Sequence[Diagnostic],
    chosen: Sequence[Diagnostic],
    read: Read,
    check: Check,
) -> tuple[list[Diagnostic], list[Diagnostic], _Trial | None]:
    """Applies as many of the fixes as the guard allows, and finds the others by halving.

    Returns those applied, those dropped and the text after (None when nothing was
    applied). Where one after the other is refused, what is left is dropped untried: a
    text made for the purpose must not cost a reading for each of its fixes.
    """
    changes = chosen[0].fix.changes if chosen[0].fix else None
    assert changes is not None, "a plan holds fixes"
    guard = Protection(document, changes)
    errors = _errors(diagnostics)

    def tried(some: Sequence[Diagnostic]) -> _Trial | None:
        """The text with these fixes; None when they may not be."""
        edits = [edit for one in some if one.fix for edit in one.fix.edits]
        after = read(document.source._replace(text=apply(document.text, edits)))
        if not guard.allows(after):
            return None
        trial = _Trial(after, *check(after))
        return None if _errors(trial.diagnostics) - errors else trial

    kept: list[Diagnostic] = []
    dropped: list[Diagnostic] = []
    result: _Trial | None = None
    open_parts: list[Sequence[Diagnostic]] = [chosen]
    for _ in range(MOST_TRIALS):
        if not open_parts:
            break
        part = open_parts.pop()
        trial = tried([*kept, *part])
        if trial is not None:
            kept += part
            result = trial
        elif len(part) > 1:
            half = len(part) // 2
            open_parts += part[half:], part[:half]
        else:
            dropped += part
    for part in open_parts:
        dropped += part
    return kept, dropped, result


def _errors(diagnostics: Iterable[Diagnostic]) -> Counter[str]:
    """How often each rule says that something is broken: no fix may make it more."""
    return Counter(one.rule for one in diagnostics if one.severity is Severity.error)


def _refusal(document: Document, one: Diagnostic) -> Problem:
    line, column = document.lines.position(one.span.start)
    return Problem(
        "fix-refused",
        f"{line}:{column}: the fix would change markup or code, so it was not applied",
        one.rule,
    )


def _cycle(
    source: Source,
    read: Read,
    check: Check,
    rules: Sequence[Diagnostic],
    part: Region | None,
) -> FileResult:
    names = ", ".join(sorted({one.rule for one in rules}))
    document = read(source)
    diagnostics, problems = check(document)
    problems.append(
        Problem("fix-cycle", f"the fixes of {names} undo each other, so the text was not changed")
    )
    told = tuple(inside(part, diagnostics))
    return FileResult(source.name, source, document, told, tuple(problems))
