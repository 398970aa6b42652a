"""Where a check's reports go: the standard output, a file, and any number of other files."""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import TextIO

from seedlint.cli.flags import UsageError
from seedlint.reports.counters import Counts
from seedlint.reports.format import Format, Report
from seedlint.reports.registry import NAMES, format_named
from seedlint.runs.atomic_write import create


def reports_wanted(given: Sequence[str]) -> dict[str, str]:
    """``--report sarif=out.sarif --report …`` as files with the names of their formats.

    Raises:
        UsageError: something else was given.
    """
    files: dict[str, str] = {}
    for one in given:
        name, _, path = one.partition("=")
        if not path:
            raise UsageError(f"--report: “{one}” is not FORMAT=FILE, such as sarif=seedlint.sarif")
        if name not in NAMES:
            raise UsageError(
                f"--report: unknown format “{name}”; hint: use one of {', '.join(NAMES)}"
            )
        if path in files:
            raise UsageError(f"two reports cannot be written to {path}; hint: use different files")
        files[path] = name
    return files


class Reports:
    """Several reports of one run.

    Attributes:
        formats: of each.
    """

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = reports
        self.formats = tuple(report.format for report in reports)

    def skip(self, skipped: Mapping[str, int]) -> None:
        """Count files that no reader knows, by suffix."""
        for report in self._reports:
            report.counters.skipped.update(skipped)

    def put(self, texts: Sequence[str], counts: Counts) -> None:
        """Write what each format has made of a result."""
        for report, text in zip(self._reports, texts, strict=True):
            report.put(text, counts)


@contextmanager
def reporting(
    format: Format, stream: TextIO, output_file: str, others: dict[str, str]
) -> Iterator[Reports]:
    """Report to write results to. Files are written whole, when the run is through.

    Args:
        format: of the main report.
        stream: takes the main report, unless there is an ``output_file``.
        output_file: the path of a file, or nothing.
        others: paths and the formats to write there.

    Raises:
        ReadError: a file cannot be written.
    """
    formats = {path: format_named(name) for path, name in others.items()}
    if output_file:
        formats[output_file] = format
    written = {path: io.StringIO() for path in formats}
    with ExitStack() as stack:
        reports = [
            stack.enter_context(Report(formats[path], text)) for path, text in written.items()
        ]
        if not output_file:
            reports.append(stack.enter_context(Report(format, stream)))
        yield Reports(reports)
    for path, text in written.items():
        create(path, text.getvalue().encode("utf-8", "backslashreplace"))
