"""Which fixes go together in one pass."""

from bisect import bisect_left, insort
from collections.abc import Iterable

from seedlint.diagnostic import Applicability, Diagnostic, Fix
from seedlint.text.edits import Edit, conflict


def plan(diagnostics: Iterable[Diagnostic], grade: Applicability) -> list[Diagnostic]:
    """Return the diagnostics whose fixes are applied now, in the order of their places.

    Only the earliest phase that is present (characters, then words, then
    structure); sorted by place, the longer first, then by rule id; a fix is taken
    whole if none of its edits conflicts with one that was taken. The others get
    their turn on the next pass, on fresh text.
    """
    wanted = [(one, one.fix) for one in diagnostics if one.fix and one.fix.applicability >= grade]
    if not wanted:
        return []
    phase = min(fix.changes for _, fix in wanted)
    now = sorted((pair for pair in wanted if pair[1].changes == phase), key=_place)
    taken: list[Edit] = []
    chosen: list[Diagnostic] = []
    for diagnostic, fix in now:
        if not any(_conflicts(taken, edit) for edit in fix.edits):
            chosen.append(diagnostic)
            for edit in fix.edits:
                if edit not in taken[bisect_left(taken, edit) :][:1]:
                    insort(taken, edit)
    return chosen


def _place(pair: tuple[Diagnostic, Fix]) -> tuple[int, int, str]:
    diagnostic, fix = pair
    starts = [edit.span.start for edit in fix.edits]
    ends = [edit.span.end for edit in fix.edits]
    return min(starts), min(starts) - max(ends), diagnostic.rule


def _conflicts(taken: list[Edit], edit: Edit) -> bool:
    """Return whether the edit conflicts with one of those taken, which are sorted and apart."""
    index = bisect_left(taken, edit)
    return any(conflict(other, edit) for other in taken[max(0, index - 2) : index + 2])
