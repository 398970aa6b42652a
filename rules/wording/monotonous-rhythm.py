"""Runs of sentences that have nearly the same number of words."""

from collections.abc import Iterator

from seedlint.rule import BORDER, Document, Finding, Span, sentences

_SHORT = 6
"""Sentences with fewer words are short on purpose."""


def check(document: Document, *, count: int = 5, spread: int = 3) -> Iterator[Finding]:
    view = document.view
    start = 0
    for piece in view.split(BORDER):
        end = start + len(piece)
        if sum(map(piece.count, ".!?")) >= count:
            lengths = [
                (len(view[span.start : span.end].split()), span)
                for span in sentences(view, start, end)
            ]
            yield from _runs(lengths, count, spread)
        start = end + 1


def _runs(lengths: list[tuple[int, Span]], count: int, spread: int) -> Iterator[Finding]:
    """Yield the longest runs, from left to right, that do not overlap."""
    at = 0
    while at < len(lengths):
        low = high = lengths[at][0]
        last = at
        for length, _ in lengths[at:]:
            low, high = min(low, length), max(high, length)
            if high - low > spread or low < _SHORT:
                break
            last += 1
        if last - at >= count:
            run = lengths[at:last]
            mean = round(sum(length for length, _ in run) / len(run))
            span = Span(run[0][1].start, run[-1][1].end)
            yield Finding(span, {"count": len(run), "length": mean})
            at = last
        else:
            at += 1
