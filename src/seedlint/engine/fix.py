"""Check, plan, apply, guard; and again until nothing is left to do."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from seedlint.diagnostic import Applicability, Diagnostic, Phase
from seedlint.document import Document, Source
from seedlint.engine.changed_region import Lines, fixable, inside, region
from seedlint.engine.select_fixes import plan
from seedlint.engine.settle import Budget, Check, Read, settle
from seedlint.result import Applied, FileResult, Problem
from seedlint.text.region import Region

MOST_PASSES = 100
"""Passes over a text, which must end even where every fix makes room for another one."""
_FREE = 2_000_000
"""Code points that may be checked again in any case; a text that is larger than this many
hundredths of it gets fewer passes."""
_TIMES = 10
"""How many passes a text of any size gets."""
_GROWTH = 10_000
"""Code points by which fixes may make a text longer, in addition to doubling it."""


class _State(NamedTuple):
    """A text on the way, and how it came to be.

    Attributes:
        text: with the fixes so far.
        part: what may be changed in it; None for all.
        passes: how many passes made it.
        edits, applied: what they did.
    """

    text: str
    part: Region | None
    passes: int
    edits: tuple[Applied, ...]
    applied: Mapping[str, int]


def fix(
    source: Source,
    read: Read,
    check: Check,
    grade: Applicability,
    lines: Sequence[Lines] | None = None,
) -> FileResult:
    """Apply all fixes of the wanted grade.

    Rules whose fixes undo each other are left out for this text. Where there is no end to
    fixing, what was fixed so far is kept, and a problem says so.

    Args:
        source: the text.
        read: makes documents.
        check: finds what is wrong with one.
        grade: the least applicability of the fixes.
        lines: fix the paragraphs only that these belong to; None for all.

    Returns:
        The fixed text, and what is left to say.
    """
    document = read(source)
    fixing = _Fixing(source, None if lines is None else region(document, lines))
    diagnostics, problems = check(document)
    budget = Budget(len(source.text))
    refused: dict[tuple[str, int], Problem] = {}
    refused_since = document
    while True:
        part = fixing.state.part
        found = [one for one in fixable(part, diagnostics) if one.rule not in fixing.banned]
        chosen = _open(found, refused, grade)
        if not chosen:
            if not refused or document is refused_since:
                break
            # What did not fit into an earlier text may fit into this one.
            refused, refused_since = {}, document
            continue
        if fixing.is_exhausted:
            problems.append(fixing.stop(chosen, "fix-unfinished"))
            document = read(source._replace(text=fixing.state.text))
            (diagnostics, _), refused, refused_since = check(document), {}, document
            continue
        kept, dropped, after = settle(document, diagnostics, chosen, read, check, budget)
        refused |= {(one.rule, one.span.start): _refusal(document, one) for one in dropped}
        if after is None:
            continue
        moved = _Moved(kept)
        refused = {(rule, moved.place(at)): problem for (rule, at), problem in refused.items()}
        if fixing.grows_too_much(after.document.text):
            problem: Problem | None = fixing.stop(kept, "fix-unfinished")
        else:
            problem = fixing.step(document, kept, after.document.text)
        if problem:
            problems.append(problem)
            document = read(source._replace(text=fixing.state.text))
            (diagnostics, _), refused, refused_since = check(document), {}, document
            continue
        if kept[0].fix and kept[0].fix.changes is Phase.structure:
            refused, refused_since = {}, after.document
        document, diagnostics, new = after
        problems += [problem for problem in new if problem not in problems]
    problems += refused.values()
    told = tuple(inside(fixing.state.part, diagnostics))
    if document.text == source.text:
        return FileResult(source.name, source, document, told, tuple(problems))
    return FileResult(
        source.name,
        source,
        document,
        told,
        tuple(problems),
        document.text,
        fixing.state.applied,
        fixing.state.edits,
    )


class _Fixing:
    """The texts that a fix has seen.

    Attributes:
        state: the newest.
        banned: rules whose fixes are left out.
    """

    def __init__(self, source: Source, part: Region | None) -> None:
        self.state = _State(source.text, part, 0, (), Counter())
        self.banned: set[str] = set()
        self._seen = [self.state]
        self._size = len(source.text)
        self._passes = MOST_PASSES
        self._left = _FREE + _TIMES * self._size

    @property
    def is_exhausted(self) -> bool:
        """Whether there have been as many passes as a text of its size gets."""
        return self._passes <= 0 or self._left < 0

    def grows_too_much(self, text: str) -> bool:
        """Return whether fixes have made much more of a text than it was."""
        return len(text) > 2 * self._size + _GROWTH

    def step(self, document: Document, kept: Sequence[Diagnostic], text: str) -> Problem | None:
        """Go on to a new text.

        Returns:
            The problem when it is one that has been there before: see ``stop``.
        """
        self._left -= len(text)
        self._passes -= 1
        if any(state.text == text for state in self._seen):
            return self.stop(kept, "fix-cycle", text)
        state = self.state
        edits = (*state.edits, *_taken_down(document, kept, state.passes, state.applied))
        applied = Counter(state.applied)
        applied.update(one.rule for one in kept)
        made = [edit for one in kept if one.fix for edit in one.fix.edits]
        part = state.part and state.part.moved(made)
        self.state = _State(text, part, state.passes + 1, edits, applied)
        self._seen.append(self.state)
        return None

    def stop(self, fixes: Sequence[Diagnostic], kind: str, text: str = "") -> Problem:
        """Leave out the rules whose fixes have no end, and go back to before they began.

        Args:
            fixes: those of the last pass.
            kind: of the problem.
            text: where a cycle closes; all that took part since it was there is left out.

        Returns:
            The problem.
        """
        rules = {one.rule for one in fixes}
        if text:
            since = next(state.passes for state in self._seen if state.text == text)
            rules |= {edit.rule for edit in self.state.edits if edit.round >= since}
        begun = min(
            (edit.round for edit in self.state.edits if edit.rule in rules),
            default=self.state.passes,
        )
        self.banned |= rules
        self.state = self._seen[begun]
        del self._seen[begun + 1 :]
        # What others fix is fixed again, on a budget that shrinks each time.
        self._size //= 2
        self._passes = MOST_PASSES // (len(self.banned) + 1)
        self._left = _FREE + _TIMES * self._size
        names = ", ".join(sorted(rules))
        what = "undo each other" if kind == "fix-cycle" else "make room for more without an end"
        return Problem(kind, f"the fixes of {names} {what}; none of them was applied")


def _open(
    diagnostics: Sequence[Diagnostic],
    refused: Mapping[tuple[str, int], Problem],
    grade: Applicability,
) -> list[Diagnostic]:
    """Return the fixes of the next pass, without those that were refused."""
    return plan([one for one in diagnostics if (one.rule, one.span.start) not in refused], grade)


def _taken_down(
    document: Document, fixes: Sequence[Diagnostic], number: int, applied: Mapping[str, int]
) -> list[Applied]:
    """Return the edits of one pass in the order of their places; equal ones count once."""
    before = sum(applied.values())
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


def _refusal(document: Document, one: Diagnostic) -> Problem:
    line, column = document.lines.position(one.span.start)
    return Problem(
        "fix-refused",
        f"{line}:{column}: the fix would change markup or code, so it was not applied",
        one.rule,
    )
