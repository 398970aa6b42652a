"""Findings by rule."""

from seedlint.diagnostic import Applicability
from seedlint.reports.counters import Tally
from seedlint.reports.summary import of_check
from seedlint.result import FileResult


class Statistics:
    """A line for each rule that found something, the most frequent first."""

    head = ""
    joint = ""
    gathers = False

    def render(self, result: FileResult) -> str:
        return ""

    def tail(self, tally: Tally) -> str:
        if not tally.rules:
            return f"{of_check(tally)}\n"
        digits = len(str(max(tally.rules.values())))
        longest = max(map(len, tally.rules))
        lines = [
            f"{count:>{digits}}  {rule:<{longest}}  {_fixes(tally, rule)}".rstrip()
            for rule, count in _most_first(tally)
        ]
        return "\n".join([*lines, "", of_check(tally), ""])


class JsonStatistics:
    """The same as a list of objects: ``rule``, ``count``, ``safe`` and ``unsafe`` (fixes)."""

    head = ""
    joint = ""
    gathers = False

    def render(self, result: FileResult) -> str:
        return ""

    def tail(self, tally: Tally) -> str:
        import json  # tables for people do without

        rows = [
            {
                "rule": rule,
                "count": count,
                "safe": tally.fixable(Applicability.safe, rule),
                "unsafe": tally.fixable(Applicability.unsafe, rule),
            }
            for rule, count in _most_first(tally)
        ]
        return json.dumps(rows, indent=2) + "\n"


def _most_first(tally: Tally) -> list[tuple[str, int]]:
    return sorted(tally.rules.items(), key=lambda item: (-item[1], item[0]))


def _fixes(tally: Tally, rule: str) -> str:
    counts = [
        f"{count} {grade.name}"
        for grade in (Applicability.safe, Applicability.unsafe)
        if (count := tally.fixable(grade, rule))
    ]
    return f"({', '.join(counts)})" if counts else ""
