"""For GitHub Actions: workflow commands that become annotations on a pull request."""

from collections import Counter

from seedlint.diagnostic import Diagnostic, Severity
from seedlint.document import Document
from seedlint.reports.counters import RunCounters
from seedlint.reports.summary import number
from seedlint.reports.terminal import printable
from seedlint.result import FileResult

_MOST = 10
"""Annotations of one level that GitHub shows for a step."""
_LEVELS = {Severity.error: "error", Severity.warning: "warning", Severity.suggestion: "notice"}


class Github:
    """``::warning file=…,line=…::message``, a line for each finding and each problem.

    GitHub shows ten annotations of a level and step, and drops the others without a word: those
    are plain lines of the log.
    """

    head = ""
    separator = ""
    gathers = True  # the annotations of all files are counted

    def __init__(self) -> None:
        self._shown: Counter[Severity] = Counter()
        self._hidden = 0

    def render(self, result: FileResult) -> str:
        commands = []
        if result.document is not None:
            for one in result.diagnostics:
                commands.append(self._finding(result.name, result.document, one))
        for problem in result.problems:
            message = _data(f"{result.name}: {problem.message}")
            commands.append(f"::error file={_value(result.name)},title=seedlint::{message}\n")
        return "".join(commands)

    def tail(self, counters: RunCounters) -> str:
        if not self._hidden:
            return ""
        more = f"{number(self._hidden, 'more finding')}: see the log of this step."
        return f"::notice title=seedlint::{more}\n"

    def _finding(self, name: str, document: Document, one: Diagnostic) -> str:
        self._shown[one.severity] += 1
        if self._shown[one.severity] <= _MOST:
            return _annotation(name, document, one)
        self._hidden += 1
        line, column = document.lines.position(one.span.start)
        return f"{printable(f'{name}:{line}:{column}: {one.message} [{one.rule}]')}\n"


def _annotation(name: str, document: Document, one: Diagnostic) -> str:
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
    """Return the part after the second ``::``; what a log might obey is made visible."""
    lines = (printable(line) for line in text.replace("\r", "\n").split("\n"))
    return "\n".join(lines).replace("%", "%25").replace("\n", "%0A")


def _value(text: str) -> str:
    """Return the value of a property."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
