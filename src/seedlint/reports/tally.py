"""Counts what a run has found."""

from collections import Counter

from seedlint.diagnostic import Applicability, Severity
from seedlint.result import FileResult


class Tally:
    """The numbers behind summaries and statistics.

    Attributes:
        files: how many texts there were.
        failed: how many could not be read.
        hit: how many of them have findings.
        changed: how many a fix has changed.
        applied: how many fixes were applied.
        severities: findings by severity.
        rules: findings by rule.
        grades: findings by rule and by the grade of their fix (None without one).
    """

    def __init__(self) -> None:
        self.files = self.failed = self.hit = self.changed = self.applied = 0
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[str] = Counter()
        self.grades: Counter[tuple[str, Applicability | None]] = Counter()

    def add(self, result: FileResult) -> None:
        """Counts one text. One that could not be read has no findings."""
        self.files += result.source is not None
        self.failed += result.source is None
        self.hit += bool(result.diagnostics)
        self.changed += result.fixed is not None
        self.applied += sum(result.applied.values())
        for one in result.diagnostics:
            self.severities[one.severity] += 1
            self.rules[one.rule] += 1
            self.grades[one.rule, one.fix.applicability if one.fix else None] += 1

    @property
    def findings(self) -> int:
        """How many there are."""
        return sum(self.severities.values())

    def fixable(self, grade: Applicability, rule: str | None = None) -> int:
        """How many findings, of one rule or of all, have a fix of just this grade."""
        return sum(
            count
            for (id, applicability), count in self.grades.items()
            if applicability is grade and rule in (None, id)
        )
