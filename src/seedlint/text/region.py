"""A part of a text: what a run may speak of, and change."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from seedlint.text.edits import Edit
from seedlint.text.span import Span


class Region:
    """Stretches of a text that lie apart from one another, in order."""

    __slots__ = ("_starts", "spans")

    def __init__(self, spans: Iterable[Span]) -> None:
        """Stretches in any order; those that overlap or touch become one."""
        joined: list[Span] = []
        for span in sorted(spans):
            if joined and span.start <= joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
            else:
                joined.append(span)
        self.spans: Sequence[Span] = joined
        self._starts = [span.start for span in joined]

    def meets(self, span: Span) -> bool:
        """Return whether a span lies in the region at least in part; an empty one, whether it is
        there."""
        index = bisect_right(self._starts, max(span.start, span.end - 1)) - 1
        return index >= 0 and span.start < self.spans[index].end

    def holds(self, span: Span) -> bool:
        """Return whether a span lies in one stretch as a whole; it may end where that ends."""
        index = bisect_right(self._starts, span.start) - 1
        return index >= 0 and self.spans[index].contains(span)

    def moved(self, edits: Iterable[Edit]) -> "Region":
        """Return the same region in the text after edits, all of which it holds."""
        ordered = sorted(set(edits))
        ends = [edit.span.end for edit in ordered]
        grown = (len(edit.text) - edit.span.length for edit in ordered)
        shifts = list(accumulate(grown, initial=0))
        starts = [edit.span.start for edit in ordered]
        return Region(
            # What is put in at the first letter of a stretch belongs to it.
            Span(
                span.start + shifts[_before(starts, ends, span.start)],
                span.end + shifts[bisect_right(ends, span.end)],
            )
            for span in self.spans
        )


def _before(starts: Sequence[int], ends: Sequence[int], at: int) -> int:
    """Return how many edits, in order, lie before a place, and not at it."""
    index = bisect_right(ends, at)
    while index and starts[index - 1] >= at:
        index -= 1
    return index
