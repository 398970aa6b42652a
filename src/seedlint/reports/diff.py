"""What a fix changes, as a unified diff."""

from collections.abc import Iterator

from seedlint.reports.counters import RunCounters
from seedlint.reports.style import PLAIN, Style
from seedlint.reports.terminal import printable
from seedlint.result import FileResult
from seedlint.text.diff import unified

_PAINTS = {"---": "bold", "+++": "bold", "@@ ": "place", "+": "added", "-": "removed"}


class Diff:
    """For each text that a fix changes its diff, as ``patch`` and ``git apply -p0`` read it.

    With ``safe``, for a terminal, control characters are made visible.
    """

    head = ""
    separator = ""
    gathers = False

    def __init__(self, style: Style = PLAIN, *, safe: bool = False) -> None:
        self._style = style
        self._safe = safe

    def render(self, result: FileResult) -> str:
        if result.source is None or result.fixed is None:
            return ""
        name = printable(result.name)
        return "".join(self._shown(unified(result.source.text, result.fixed, name)))

    def _shown(self, lines: Iterator[str]) -> Iterator[str]:
        for line in lines:
            text, newline, _ = line.partition("\n")
            if self._safe:
                text = "\t".join(printable(part) for part in text.split("\t"))
            paint = _PAINTS.get(line[:3]) or _PAINTS.get(line[:1])
            yield (self._style(text, paint) if paint else text) + "\n"
            if not newline:
                yield "\\ No newline at end of file\n"

    def tail(self, counters: RunCounters) -> str:
        return ""
