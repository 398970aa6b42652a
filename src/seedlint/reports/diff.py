"""What a fix changes, as a unified diff."""

from collections.abc import Iterator
from difflib import unified_diff

from seedlint.reports.counters import RunCounters
from seedlint.reports.style import PLAIN, Style
from seedlint.reports.terminal import printable
from seedlint.result import FileResult

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
        old, new = _lines(result.source.text), _lines(result.fixed)
        return "".join(self._shown(unified_diff(old, new, name, name)))

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


def _lines(text: str) -> list[str]:
    """The lines as diffs count them: each ends with LF, but for the last perhaps."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines
