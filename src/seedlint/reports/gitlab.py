"""For GitLab: a Code Quality report, which merge requests show beside their changes."""

import json

from seedlint.diagnostic import Severity
from seedlint.reports.counters import RunCounters
from seedlint.reports.fingerprint import fingerprints
from seedlint.result import FileResult

_LEVELS = {Severity.error: "major", Severity.warning: "minor", Severity.suggestion: "info"}


class Gitlab:
    """A list of issues; lines count from 1. All is ASCII."""

    head = "["
    separator = ","
    gathers = False

    def render(self, result: FileResult) -> str:
        document = result.document
        if document is None:
            return ""
        issues = []
        for one, name in fingerprints(result):
            lines = {
                "begin": document.lines.number(one.span.start),
                "end": document.lines.number(max(one.span.start, one.span.end - 1)),
            }
            issue = {
                "description": f"{one.rule}: {one.message}",
                "check_name": one.rule,
                "fingerprint": name,
                "severity": _LEVELS[one.severity],
                "location": {"path": result.name, "lines": lines},
            }
            issues.append(f"\n  {json.dumps(issue)}")
        return ",".join(issues)

    def tail(self, counters: RunCounters) -> str:
        return "\n]\n" if counters.findings else "]\n"
