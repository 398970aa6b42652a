"""For comments on pull requests: a table of findings for each file, in Markdown."""

import re

from seedlint.reports import summary
from seedlint.reports.counters import RunCounters
from seedlint.reports.format import Summary
from seedlint.reports.summary import number
from seedlint.reports.terminal import printable
from seedlint.result import FileResult

_SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#+!|~@:$&]|(?<=www)\.", re.I)
_NOBODY = re.compile(r"(?<=[@#])(?=\w)")
_BADGES = {"error": "❌ error", "warning": "⚠️ warning", "suggestion": "💡 suggestion"}


_HEAD = "| Place | Severity | Finding | Rule |\n| --- | --- | --- | --- |\n"
_ROOM = 64_000
"""Code points of all tables: GitHub refuses comments of more than 65,536."""


class Markdown:
    """A heading and a table for each text with findings, then a summary.

    All that comes out of a text or its name is escaped, so that it is shown and nothing else.
    Findings that would not fit into a comment are counted.
    """

    head = ""
    separator = "\n"
    gathers = True  # what is left out is counted

    def __init__(self, summary: Summary | None = summary.of_check) -> None:
        self._summary = summary
        self._room = _ROOM
        self._left_out = 0

    def render(self, result: FileResult) -> str:
        document = result.document
        if document is None or not result.diagnostics:
            return ""
        head = f"### {_shown(result.name)}\n\n{_HEAD}"
        rows: list[str] = []
        self._room -= len(head)
        for one in result.diagnostics:
            line, column = document.lines.position(one.span.start)
            severity, message = _BADGES[one.severity.name], _shown(one.message)
            row = f"| {line}:{column} | {severity} | {message} | {_shown(one.rule)} |\n"
            self._room -= len(row)
            if self._room < 0:
                break
            rows.append(row)
        self._left_out += len(result.diagnostics) - len(rows)
        return f"{head}{''.join(rows)}" if rows else ""

    def tail(self, counters: RunCounters) -> str:
        said = self._summary(counters) if self._summary else ""
        blank = "\n" if counters.findings else ""
        more = number(self._left_out, "more finding") if self._left_out else ""
        left = f"\nA comment has no room for {more}.\n" if more else ""
        return f"{left}{blank}{said}\n" if said else left


def _shown(text: str) -> str:
    """Text that Markdown draws as it stands: each mark that could mean something is a number.

    GitHub looks for people and issues in what comes out of that; an invisible character
    after ``@`` and ``#`` keeps it from calling them.
    """
    parts = (_SPECIAL.sub(_number, part) for part in _NOBODY.split(printable(text)))
    return "&#8203;".join(parts)


def _number(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
