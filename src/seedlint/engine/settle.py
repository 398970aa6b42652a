"""Which fixes of a pass may be applied together: all but those that the guard refuses."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from seedlint.diagnostic import Diagnostic, Severity
from seedlint.document import Document, Source
from seedlint.engine.protection import Protection
from seedlint.result import Problem
from seedlint.text.edits import apply

Check = Callable[[Document], tuple[list[Diagnostic], list[Problem]]]
Read = Callable[[Source], Document]

_FREE = 6_000_000
_TIMES = 30
_COST_OF_CHECK = 8
"""A check of a text takes so much longer than a reading, about."""


class Budget:
    """How much may be read and checked to find out which fixes are refused.

    A text that is made for the purpose could cost a reading for each of its fixes. One budget
    holds for all passes over a text. The first try of each pass is free.
    """

    def __init__(self, size: int) -> None:
        """``size`` is that of the text, in code points."""
        self._left = _FREE + _TIMES * size

    def spend(self, size: int, *, checked: bool) -> None:
        self._left -= size * (_COST_OF_CHECK if checked else 1)

    @property
    def is_spent(self) -> bool:
        return self._left <= 0


class Trial(NamedTuple):
    """A text with fixes put in, and what the rules say of it."""

    document: Document
    diagnostics: list[Diagnostic]
    problems: list[Problem]


def settle(
    document: Document,
    diagnostics: Sequence[Diagnostic],
    chosen: Sequence[Diagnostic],
    read: Read,
    check: Check,
    budget: Budget,
) -> tuple[list[Diagnostic], list[Diagnostic], Trial | None]:
    """Apply as many fixes as the guard allows, and find the others by halving.

    What is left when the budget is spent is dropped untried.

    Returns:
        The fixes that were applied, those that were dropped, and the text after; None when
        nothing was applied.
    """
    changes = chosen[0].fix.changes if chosen[0].fix else None
    assert changes is not None, "a plan holds fixes"
    guard = Protection(document, changes)
    errors = _errors(diagnostics)

    def guarded(some: Sequence[Diagnostic]) -> Document | None:
        """Return the text with these fixes; None when they change what they may not."""
        edits = [edit for one in some if one.fix for edit in one.fix.edits]
        after = read(document.source._replace(text=apply(document.text, edits)))
        budget.spend(len(after.text), checked=False)
        return after if guard.allows(after) else None

    def tried(some: Sequence[Diagnostic]) -> Trial | None:
        """Return the text with these fixes; None when they may not be, or break something else."""
        after = guarded(some)
        if after is None:
            return None
        budget.spend(len(after.text), checked=True)
        trial = Trial(after, *check(after))
        return None if _errors(trial.diagnostics) - errors else trial

    trial = tried(chosen)
    if trial is not None:
        return list(chosen), [], trial
    # To read is much cheaper than to check, and it is the guard that refuses most.
    kept, dropped = _halved(chosen, lambda some: guarded(some) is not None, budget)
    trial = tried(kept) if kept and dropped else None
    if kept and trial is None:
        found: list[Trial | None] = [None]

        def fits(some: Sequence[Diagnostic]) -> bool:
            trial = tried(some)
            found[0] = trial or found[0]
            return trial is not None

        kept, more = _halved(kept, fits, budget)
        dropped, trial = [*dropped, *more], found[0]
    return kept, dropped, trial


def _halved(
    chosen: Sequence[Diagnostic],
    fits: Callable[[Sequence[Diagnostic]], bool],
    budget: Budget,
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Split fixes that do not all fit into those that do, together, and the others."""
    kept: list[Diagnostic] = []
    dropped: list[Diagnostic] = []
    open_parts: list[Sequence[Diagnostic]] = []

    def halve(part: Sequence[Diagnostic]) -> None:
        half = len(part) // 2
        open_parts.extend((part[half:], part[:half]))

    if len(chosen) == 1:
        return [], list(chosen)
    halve(chosen)
    while open_parts and not budget.is_spent:
        part = open_parts.pop()
        if fits([*kept, *part]):
            kept += part
        elif len(part) > 1:
            halve(part)
        else:
            dropped += part
    for part in open_parts:
        dropped += part
    return kept, dropped


def _errors(diagnostics: Iterable[Diagnostic]) -> Counter[str]:
    """Return how often each rule says that something is broken: no fix may make it more."""
    return Counter(one.rule for one in diagnostics if one.severity is Severity.error)
