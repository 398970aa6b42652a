"""The share of long sentences in a document."""

from collections.abc import Iterator

from seedlint.rule import BORDER, Document, Finding, Span, sentences

_LEAST = 12
"""How many sentences a document needs for a share to mean something."""


def check(document: Document, *, words: int = 20, share: int = 25) -> Iterator[Finding]:
    view = document.view
    start = total = 0
    long: list[Span] = []
    for piece in view.split(BORDER):
        end = start + len(piece)
        if piece.rstrip()[-1:] in tuple(".!?…\"'”’)"):  # running text, no heading or label
            for span in sentences(view, start, end):
                total += 1
                if len(view[span.start : span.end].split()) > words:
                    long.append(span)
        start = end + 1
    if total >= _LEAST and len(long) * 100 > share * total:
        yield Finding(long[0], {"share": round(len(long) * 100 / total), "words": words})
