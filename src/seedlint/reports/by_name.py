"""Which format has which name. Each is imported when it is asked for."""

from seedlint.reports.format import Format, Summary
from seedlint.reports.style import PLAIN, Style
from seedlint.reports.text import Text

NAMES = ("text", "concise", "json", "github")


def format_named(
    name: str, style: Style = PLAIN, width: int = 100, summary: Summary | None = None
) -> Format:
    """The format with one of the names above; only those for people use the other arguments."""
    if name == "json":
        from seedlint.reports.json import Json

        return Json()
    if name == "github":
        from seedlint.reports.github import Github

        return Github()
    return Text(style, width, frames=name == "text", summary=summary)


def statistics_named(name: str) -> Format:
    """Findings by rule, as JSON for ``json``, else as a table."""
    from seedlint.reports.statistics import JsonStatistics, Statistics

    return JsonStatistics() if name == "json" else Statistics()
