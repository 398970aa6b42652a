"""For what shows test results: each text is a test case, which fails when it has findings."""

from seedlint.reports.counters import RunCounters
from seedlint.reports.xml import attribute
from seedlint.result import FileResult


class Junit:
    """A test suite of all texts. Lines and columns count from 1, columns in code points."""

    head = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite name="seedlint">\n'
    separator = ""
    gathers = False

    def render(self, result: FileResult) -> str:
        name = attribute(result.name)
        case = f'  <testcase classname="seedlint" name="{name}" file="{name}"'
        failures = []
        if result.document is not None and result.diagnostics:
            places = []
            for one in result.diagnostics:
                line, column = result.document.lines.position(one.span.start)
                places.append(f"{line}:{column}: {one.severity.name}: {one.message} [{one.rule}]")
            count = f"{len(places)} finding{'s'[: len(places) > 1]}"
            text = "\n".join(map(attribute, places))
            failures.append(f'    <failure type="finding" message="{count}">{text}</failure>\n')
        for problem in result.problems:
            kind, message = attribute(problem.kind), attribute(problem.message)
            failures.append(f'    <error type="{kind}" message="{message}"/>\n')
        return f"{case}>\n{''.join(failures)}  </testcase>\n" if failures else f"{case}/>\n"

    def tail(self, counters: RunCounters) -> str:
        return "</testsuite>\n</testsuites>\n"
