"""For people: findings under the name of their file."""

from seedlint.reports import summary
from seedlint.reports.counters import RunCounters
from seedlint.reports.format import Summary
from seedlint.reports.style import PLAIN, Style
from seedlint.reports.terminal import printable, printable_name
from seedlint.result import FileResult


class Grouped:
    """A file's name, then a line for each of its findings, in columns; a summary."""

    head = ""
    separator = "\n"
    gathers = False

    def __init__(self, style: Style = PLAIN, summary: Summary | None = summary.of_check) -> None:
        self._style = style
        self._summary = summary

    def render(self, result: FileResult) -> str:
        document = result.document
        if document is None or not result.diagnostics:
            return ""
        rows = []
        for one in result.diagnostics:
            line, column = document.lines.position(one.span.start)
            rows.append((f"{line}:{column}", one.severity.name, one.message, one.rule))
        place, severity = (max(len(row[index]) for row in rows) for index in (0, 1))
        lines = [f"{self._style(printable_name(result.name), 'bold')}\n"]
        for where, level, message, rule in rows:
            painted = self._style(level.ljust(severity), level)
            shown = f"{printable(message)} {self._style(f'[{rule}]', 'dim')}"
            lines.append(f"  {where.ljust(place)}  {painted}  {shown}\n")
        return "".join(lines)

    def tail(self, counters: RunCounters) -> str:
        said = self._summary(counters) if self._summary else ""
        blank = "\n" if counters.findings else ""
        return f"{blank}{said}\n" if said else ""
