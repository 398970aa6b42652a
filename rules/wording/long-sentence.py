"""Count the words between two sentence ends."""

from collections.abc import Iterator

from seedlint.rule import BORDER, Document, Finding, Span, sentences


def check(document: Document, *, words: int = 30) -> Iterator[Finding]:
    view = document.view
    start = 0
    for piece in view.split(BORDER):
        end = start + len(piece)
        # A sentence with so many words has as many blanks and letters.
        if len(piece) > 2 * words:
            for span in sentences(view, start, end):
                count = _words(view, span) if span.end - span.start > 2 * words else 0
                if count > words and document.segment_kind(span.start) != "table":
                    yield Finding(span, {"count": count})
        start = end + 1


def _words(view: str, span: Span) -> int:
    """Run between blanks that hold a letter or digit."""
    return sum(any(map(str.isalnum, word)) for word in view[span.start : span.end].split())
