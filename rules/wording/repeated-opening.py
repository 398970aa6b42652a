"""Runs of sentences with the same first word."""

from collections.abc import Iterator
from itertools import groupby

from seedlint.rule import BORDER, Document, Finding, Span, sentences, words

_ARTICLES = frozenset(["a", "an", "the"])


def check(document: Document, *, count: int = 3) -> Iterator[Finding]:
    view = document.view
    start = 0
    for piece in view.split(BORDER):
        end = start + len(piece)
        if sum(map(piece.count, ".!?")) >= count:
            openings = [_opening(view, span) for span in sentences(view, start, end)]
            for opening, run in groupby(openings, key=lambda found: found[0]):
                alike = list(run)
                if opening and len(alike) >= count:
                    first = alike[count - 1][1]
                    yield Finding(first, {"count": len(alike), "opening": document[first]})
        start = end + 1


def _opening(view: str, sentence: Span) -> tuple[str, Span]:
    """Return the first word, or the first two after an article, in lower case, and where it
    stands."""
    found = words(view, sentence.start, sentence.end)
    first = next(found, None)
    if first is None or first.start - sentence.start > 1:
        return "", sentence
    span = first
    if view[first.start : first.end].lower() in _ARTICLES:
        second = next(found, None)
        span = Span(first.start, second.end) if second else first
    return " ".join(view[span.start : span.end].lower().split()), span
