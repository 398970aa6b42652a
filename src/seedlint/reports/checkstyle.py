"""For what reads Checkstyle's XML. Lines and columns count from 1, columns in code points."""

from seedlint.diagnostic import Severity
from seedlint.reports.counters import RunCounters
from seedlint.reports.xml import attribute
from seedlint.result import FileResult

_LEVELS = {Severity.error: "error", Severity.warning: "warning", Severity.suggestion: "info"}


class Checkstyle:
    """A ``file`` for each text with findings or problems, with an ``error`` for each of them."""

    head = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
    separator = ""
    gathers = False

    def render(self, result: FileResult) -> str:
        errors = []
        if result.document is not None:
            for one in result.diagnostics:
                line, column = result.document.lines.position(one.span.start)
                errors.append(
                    f'    <error line="{line}" column="{column}"'
                    f' severity="{_LEVELS[one.severity]}" message="{attribute(one.message)}"'
                    f' source="seedlint.{attribute(one.rule)}"/>\n'
                )
        for problem in result.problems:
            message = attribute(problem.message)
            errors.append(f'    <error severity="error" message="{message}" source="seedlint"/>\n')
        if not errors:
            return ""
        return f'  <file name="{attribute(result.name)}">\n{"".join(errors)}  </file>\n'

    def tail(self, counters: RunCounters) -> str:
        return "</checkstyle>\n"
