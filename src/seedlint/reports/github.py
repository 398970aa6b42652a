"""For GitHub Actions: workflow commands that become annotations on a pull request."""

from seedlint.diagnostic import Diagnostic, Severity
from seedlint.document import Document
from seedlint.reports.counters import RunCounters
from seedlint.reports.terminal import printable
from seedlint.result import FileResult

_LEVELS = {Severity.error: "error", Severity.warning: "warning", Severity.suggestion: "notice"}


class Github:
    """``::warning file=…,line=…::message``, a line for each finding and each problem."""

    head = ""
    separator = ""
    gathers = False

    def render(self, result: FileResult) -> str:
        commands = []
        if result.document is not None:
            for one in result.diagnostics:
                commands.append(_finding(result.name, result.document, one))
        for problem in result.problems:
            message = _data(f"{result.name}: {problem.message}")
            commands.append(f"::error file={_value(result.name)},title=seedlint::{message}\n")
        return "".join(commands)

    def tail(self, counters: RunCounters) -> str:
        return ""


def _finding(name: str, document: Document, one: Diagnostic) -> str:
    line, column = document.lines.position(one.span.start)
    last, behind = document.lines.position(one.span.end)
    place = f"file={_value(name)},line={line}"
    if line == last:  # columns across lines are refused
        place += f",col={column},endLine={last},endColumn={max(column, behind - 1)}"
    else:
        place += f",endLine={last if behind > 1 else last - 1}"
    title = _value(f"seedlint ({one.rule})")
    message = _data(f"{name}:{line}:{column}: {one.message} [{one.rule}]")
    return f"::{_LEVELS[one.severity]} {place},title={title}::{message}\n"


def _data(text: str) -> str:
    """The part after the second ``::``; what a log might obey is made visible."""
    lines = (printable(line) for line in text.replace("\r", "\n").split("\n"))
    return "\n".join(lines).replace("%", "%25").replace("\n", "%0A")


def _value(text: str) -> str:
    """The value of a property."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
