"""Counts what a run has found."""

from collections import Counter
from typing import NamedTuple

from seedlint.diagnostic import Applicability, Severity
from seedlint.result import FileResult

WHITE_SPACE = frozenset(("doubled-space", "odd-space", "trailing-space"))
"""Rules whose findings are counted apart: they are many, and readers do not see them."""


class Counts(NamedTuple):
    """One result in numbers: plain data, which can be stored and sent.

    Attributes:
        files: 1; 0 for one that could not be read.
        changed: 1 when a fix has changed it.
        applied: how many fixes were applied.
        findings: rule, number of the severity, number of the fix's grade (0 without one)
            and how many there are of these.
    """

    files: int
    changed: int
    applied: int
    findings: tuple[tuple[str, int, int, int], ...]


def counted(result: FileResult) -> Counts:
    """Return a result in numbers."""
    findings = Counter(
        (one.rule, int(one.severity), int(one.fix.applicability) if one.fix else 0)
        for one in result.diagnostics
    )
    return Counts(
        int(result.source is not None),
        int(result.fixed is not None),
        sum(result.applied.values()),
        tuple((*what, count) for what, count in findings.items()),
    )


class RunCounters:
    """The numbers after summaries and statistics.

    Attributes:
        files: how many texts there were.
        failed: how many could not be read, or not be written.
        hit: how many of them have findings.
        changed: how many a fix has changed.
        applied: how many fixes were applied.
        begun: whether a report has written anything of a text.
        skipped: files that no reader knows, by suffix.
        severities: findings by severity.
        rules: findings by rule.
        grades: findings by rule and by the grade of their fix (None without one).
    """

    def __init__(self) -> None:
        self.files = self.failed = self.hit = self.changed = self.applied = 0
        self.begun = False
        self.skipped: Counter[str] = Counter()
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[str] = Counter()
        self.grades: Counter[tuple[str, Applicability | None]] = Counter()

    def add(self, counts: Counts) -> None:
        """Add one text. One that could not be read has no findings."""
        self.files += counts.files
        self.failed += not counts.files
        self.hit += bool(counts.findings)
        self.changed += counts.changed
        self.applied += counts.applied
        for rule, severity, grade, count in counts.findings:
            self.severities[Severity(severity)] += count
            self.rules[rule] += count
            self.grades[rule, Applicability(grade) if grade else None] += count

    @property
    def findings(self) -> int:
        """How many there are."""
        return sum(self.severities.values())

    @property
    def white_space(self) -> int:
        """How many findings are about white space that hardly anybody sees."""
        return sum(self.rules[rule] for rule in WHITE_SPACE)

    def fixable(self, grade: Applicability, rule: str | None = None) -> int:
        """Return how many findings, of one rule or of all, have a fix of just this grade."""
        return sum(
            count
            for (id, applicability), count in self.grades.items()
            if applicability is grade and rule in (None, id)
        )
