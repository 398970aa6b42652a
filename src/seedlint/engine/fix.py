"""Check, plan, apply, guard; and again until nothing is left to do."""

from collections import Counter
from collections.abc import Callable, Sequence

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Document, Source
from seedlint.engine.guard import Guard
from seedlint.engine.plan import plan
from seedlint.result import FileResult, Problem
from seedlint.text.edits import apply

MOST_PASSES = 10

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
        kept, after = _settle(document, chosen, read)
        for one in chosen:
            if one not in kept:
                refused.add((one.rule, one.span.start))
                problems.append(_refusal(document, one))
        if not kept:
            continue
        refused = {(rule, _moved(start, kept)) for rule, start in refused}
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


def _moved(offset: int, applied: Sequence[Diagnostic]) -> int:
    """Where a place of the text lies after the fixes."""
    return offset + sum(
        len(edit.text) - edit.span.length
        for one in applied
        if one.fix
        for edit in one.fix.edits
        if edit.span.end <= offset
    )


def _settle(
    document: Document, chosen: Sequence[Diagnostic], read: Read
) -> tuple[list[Diagnostic], Document]:
    """Applies as many of the fixes as the guard allows, and finds the others by halving."""
    changes = chosen[0].fix.changes if chosen[0].fix else None
    assert changes is not None, "a plan holds fixes"
    guard = Guard(document, changes)

    def applied(some: Sequence[Diagnostic]) -> Document:
        edits = [edit for one in some if one.fix for edit in one.fix.edits]
        return read(document.source._replace(text=apply(document.text, edits)))

    kept: list[Diagnostic] = []
    result = document
    open_parts: list[Sequence[Diagnostic]] = [chosen]
    while open_parts:
        part = open_parts.pop()
        candidate = applied([*kept, *part])
        if guard.allows(candidate):
            kept += part
            result = candidate
        elif len(part) > 1:
            half = len(part) // 2
            open_parts += part[half:], part[:half]
    return kept, result


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
