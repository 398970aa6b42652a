"""For people: findings in their lines, or one line each."""

from seedlint.reports import summary
from seedlint.reports.counters import RunCounters
from seedlint.reports.format import Summary
from seedlint.reports.snippet import frame, headline
from seedlint.reports.style import PLAIN, Style
from seedlint.reports.terminal import printable
from seedlint.result import FileResult


class Text:
    """Each finding with its line and what the fix makes of it; then a summary."""

    head = ""
    separator = ""
    gathers = False

    def __init__(
        self,
        style: Style = PLAIN,
        width: int = 100,
        *,
        frames: bool = True,
        summary: Summary | None = summary.of_check,
    ) -> None:
        """
        Args:
            style: paints it.
            width: the columns that a line of a frame may take.
            frames: whether source lines are shown.
            summary: makes the last line; None for none.
        """
        self._style = style
        self._width = width
        self._frames = frames
        self._summary = summary

    def render(self, result: FileResult) -> str:
        lines = [f"{self._fixes(result)}\n"] if result.applied else []
        document = result.document
        if document is not None:
            for one in result.diagnostics:
                lines.append(f"{headline(result.name, document, one, self._style)}\n")
                if self._frames:
                    lines.append(f"{frame(document, one, self._style, self._width)}\n")
        return "".join(lines)

    def _fixes(self, result: FileResult) -> str:
        """``fixed x.md: 2 doubled-word, 1 missing-comma-space``."""
        most_first = sorted(result.applied.items(), key=lambda item: (-item[1], item[0]))
        counts = ", ".join(f"{count} {rule}" for rule, count in most_first)
        return f"{self._style('fixed', 'fix')} {printable(result.name)}: {counts}"

    def tail(self, counters: RunCounters) -> str:
        said = self._summary(counters) if self._summary else ""
        blank = "\n" if counters.findings or counters.applied else ""
        return f"{blank}{said}\n" if said else ""
