"""For Azure Pipelines: logging commands that become issues of a build."""

from seedlint.diagnostic import Severity
from seedlint.reports.counters import RunCounters
from seedlint.reports.terminal import printable
from seedlint.result import FileResult

_ESCAPES = {"%": "%AZP25", ";": "%3B", "]": "%5D", "\r": "%0D", "\n": "%0A"}


class Azure:
    """``##vso[task.logissue type=…;sourcepath=…]message``, a line for each finding.

    Azure knows errors and warnings; suggestions are warnings.
    """

    head = ""
    separator = ""
    gathers = False

    def render(self, result: FileResult) -> str:
        commands = []
        if result.document is not None:
            for one in result.diagnostics:
                line, column = result.document.lines.position(one.span.start)
                level = "error" if one.severity is Severity.error else "warning"
                place = f"linenumber={line};columnnumber={column};code={_escaped(one.rule)};"
                commands.append(_command(level, result.name, place, one.message))
        commands += (
            _command("error", result.name, "", problem.message) for problem in result.problems
        )
        return "".join(commands)

    def tail(self, counters: RunCounters) -> str:
        return ""


def _command(level: str, name: str, place: str, message: str) -> str:
    path = _escaped(name)
    return f"##vso[task.logissue type={level};sourcepath={path};{place}]{_escaped(message)}\n"


def _escaped(text: str) -> str:
    shown = "\n".join(map(printable, text.replace("\r", "\n").split("\n")))
    return "".join(_ESCAPES.get(letter, letter) for letter in shown)
