"""Findings by rule."""

from seedlint.diagnostic import Applicability
from seedlint.reports.counters import RunCounters
from seedlint.reports.summary import of_check
from seedlint.result import FileResult


class Statistics:
    """A line for each rule that found something, the most frequent first."""

    head = ""
    separator = ""
    gathers = False

    def render(self, result: FileResult) -> str:
        return ""

    def tail(self, counters: RunCounters) -> str:
        if not counters.rules:
            return f"{of_check(counters)}\n"
        digits = len(str(max(counters.rules.values())))
        longest = max(map(len, counters.rules))
        lines = [
            f"{count:>{digits}}  {rule:<{longest}}  {_fixes(counters, rule)}".rstrip()
            for rule, count in _most_first(counters)
        ]
        return "\n".join([*lines, "", of_check(counters), ""])


class JsonStatistics:
    """The same as a list of objects: ``rule``, ``count``, ``safe`` and ``unsafe`` (fixes)."""

    head = ""
    separator = ""
    gathers = False

    def render(self, result: FileResult) -> str:
        return ""

    def tail(self, counters: RunCounters) -> str:
        import json  # tables for people do without

        rows = [
            {
                "rule": rule,
                "count": count,
                "safe": counters.fixable(Applicability.safe, rule),
                "unsafe": counters.fixable(Applicability.unsafe, rule),
            }
            for rule, count in _most_first(counters)
        ]
        return json.dumps(rows, indent=2) + "\n"


def _most_first(counters: RunCounters) -> list[tuple[str, int]]:
    return sorted(counters.rules.items(), key=lambda item: (-item[1], item[0]))


def _fixes(counters: RunCounters, rule: str) -> str:
    counts = [
        f"{count} {grade.name}"
        for grade in (Applicability.safe, Applicability.unsafe)
        if (count := counters.fixable(grade, rule))
    ]
    return f"({', '.join(counts)})" if counts else ""
