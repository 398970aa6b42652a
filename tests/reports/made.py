"""What tests of reports report on."""

import io

from seedlint.diagnostic import Applicability, Diagnostic, Fix, Phase, Severity
from seedlint.document import Source
from seedlint.readers.registry import read
from seedlint.reports.format import Format, Report
from seedlint.reports.registry import format_named
from seedlint.result import FileResult, Problem
from seedlint.text.edits import Edit
from seedlint.text.span import Span

# An emoji, a letter of two code points and a CRLF stand before the second place.
TEXT = "Naïve 👍 cafe\u0301,here\r\nand 👍👍 there.\r\n"
COMMA, THERE = TEXT.index(","), TEXT.index("there")
BROKEN = FileResult("bad.md", None, problems=(Problem("unreadable", "is not UTF-8"),))


def finding(
    start: int,
    end: int,
    message: str = "Say it better.",
    *,
    rule: str = "a-rule",
    severity: Severity = Severity.warning,
    fix: str | None = ", ",
    grade: Applicability = Applicability.safe,
    suggestions: tuple[str, ...] = (),
) -> Diagnostic:
    """A finding whose fix, if it has one, replaces all of it."""
    edits = (Edit(Span(start, end), fix or ""),)
    made = None if fix is None else Fix(edits, grade, Phase.words)
    return Diagnostic(rule, severity, message, Span(start, end), made, suggestions)


def result(*found: Diagnostic, name: str = "docs/x y.md", text: str = TEXT) -> FileResult:
    """What a check of ``text`` might end in."""
    source = Source(name, text)
    return FileResult(name, source, read(source), found)


def written(format: str | Format, *results: FileResult) -> str:
    """A whole report."""
    stream = io.StringIO()
    with Report(format_named(format) if isinstance(format, str) else format, stream) as report:
        for one in results:
            report.add(one)
    return stream.getvalue()
