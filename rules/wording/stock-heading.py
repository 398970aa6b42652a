"""Report the words of the heading without its mark."""

from seedlint.rule import Document, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding:
    return Finding(Span(*hit.found.span("words")))
