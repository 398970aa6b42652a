"""What a format of reports is, and how results are written in one."""

from collections.abc import Callable
from typing import Protocol, Self, TextIO

from seedlint.reports.counters import Counts, RunCounters, counted
from seedlint.result import FileResult


class Format(Protocol):
    """Turns results into text.

    Attributes:
        head: what stands before the first result.
        joint: what stands between two results that are not empty.
        gathers: whether ``tail`` tells what ``render`` was given. Otherwise each result
            is rendered by itself, and so may be rendered anywhere, or remembered.
    """

    head: str
    separator: str
    gathers: bool

    def render(self, result: FileResult) -> str:
        """Return one result; nothing when there is nothing to say about it."""
        ...

    def tail(self, counters: RunCounters) -> str:
        """Return what stands after the last result."""
        ...


Summary = Callable[[RunCounters], str]


class Only:
    """Says nothing of a single result; in the end a summary, or nothing at all."""

    head = ""
    separator = ""
    gathers = False

    def __init__(self, summary: Summary | None = None) -> None:
        self._summary = summary

    def render(self, result: FileResult) -> str:
        return ""

    def tail(self, counters: RunCounters) -> str:
        said = self._summary(counters) if self._summary else ""
        return f"{said}\n" if said else ""


class Report:
    """Writes results to a stream as they come; a context that ends in the format's tail.

    A run that is broken off has no summary, but what machines read is closed.

    Attributes:
        tally: of all results so far.
        format: of the report.
    """

    def __init__(self, format: Format, stream: TextIO) -> None:
        self.counters = RunCounters()
        self.format = format
        self._stream = stream
        self._begun = False
        stream.write(format.head)

    def add(self, result: FileResult) -> None:
        """Write one result and counts it."""
        self.put(self.format.render(result), counted(result))

    def put(self, text: str, counts: Counts) -> None:
        """Write what the format has made of a result, and counts it."""
        self.counters.add(counts)
        if text:
            self._stream.write(self.format.separator + text if self._begun else text)
            self._begun = self.counters.begun = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None or self.format.head:
            self._stream.write(self.format.tail(self.counters))
            self._stream.flush()
