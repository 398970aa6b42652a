"""For comments on pull requests: a table of findings for each file, in Markdown."""

import re

from seedlint.reports import summary
from seedlint.reports.counters import RunCounters
from seedlint.reports.format import Summary
from seedlint.reports.terminal import printable
from seedlint.result import FileResult

_SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#+!|~@:$&]|(?<=www)\.", re.I)
_NOBODY = re.compile(r"(?<=[@#])(?=\w)")
_BADGES = {"error": "❌ error", "warning": "⚠️ warning", "suggestion": "💡 suggestion"}


class Markdown:
    """A heading and a table for each text with findings, then a summary.

    All that comes out of a text or its name is escaped, so that it is shown and nothing else.
    """

    head = ""
    separator = "\n"
    gathers = False

    def __init__(self, summary: Summary | None = summary.of_check) -> None:
        self._summary = summary

    def render(self, result: FileResult) -> str:
        document = result.document
        if document is None or not result.diagnostics:
            return ""
        rows = []
        for one in result.diagnostics:
            line, column = document.lines.position(one.span.start)
            severity, message = _BADGES[one.severity.name], _shown(one.message)
            rows.append(f"| {line}:{column} | {severity} | {message} | {_shown(one.rule)} |\n")
        head = "| Place | Severity | Finding | Rule |\n| --- | --- | --- | --- |\n"
        return f"### {_shown(result.name)}\n\n{head}{''.join(rows)}"

    def tail(self, counters: RunCounters) -> str:
        said = self._summary(counters) if self._summary else ""
        blank = "\n" if counters.findings else ""
        return f"{blank}{said}\n" if said else ""


def _shown(text: str) -> str:
    """Text that Markdown draws as it stands: each mark that could mean something is a number.

    GitHub looks for people and issues in what comes out of that; an invisible character
    after ``@`` and ``#`` keeps it from calling them.
    """
    parts = (_SPECIAL.sub(_number, part) for part in _NOBODY.split(printable(text)))
    return "&#8203;".join(parts)


def _number(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
