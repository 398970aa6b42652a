"""Which format has which name. Each is imported when it is asked for."""

from importlib import import_module

from seedlint.reports.format import Format, Summary
from seedlint.reports.style import PLAIN, Style
from seedlint.reports.text import Text

# The format's name, its module and its class.
_FOR_MACHINES = {
    "json": ("json", "Json"),
    "json-lines": ("json_lines", "JsonLines"),
    "sarif": ("sarif", "Sarif"),
    "github": ("github", "Github"),
    "gitlab": ("gitlab", "Gitlab"),
    "azure": ("azure", "Azure"),
    "rdjson": ("rdjson", "Rdjson"),
    "junit": ("junit", "Junit"),
    "checkstyle": ("checkstyle", "Checkstyle"),
}
NAMES = ("text", "concise", "grouped", "markdown", "html", *_FOR_MACHINES)


def format_named(
    name: str, style: Style = PLAIN, width: int = 100, summary: Summary | None = None
) -> Format:
    """Return the format with one of the names above; only those for people use the other
    arguments."""
    if name in _FOR_MACHINES:
        module, kind = _FOR_MACHINES[name]
        format: Format = getattr(import_module(f"seedlint.reports.{module}"), kind)()
        return format
    if name == "grouped":
        from seedlint.reports.grouped import Grouped

        return Grouped(style, summary)
    if name == "markdown":
        from seedlint.reports.markdown import Markdown

        return Markdown(summary)
    if name == "html":
        from seedlint.reports.html.report import Html

        return Html(summary)
    return Text(style, width, frames=name == "text", summary=summary)


def statistics_named(name: str) -> Format:
    """Findings by rule, as JSON for ``json``, else as a table."""
    from seedlint.reports.statistics import JsonStatistics, Statistics

    return JsonStatistics() if name == "json" else Statistics()
