"""Report the words of the heading without its mark."""

from seedlint.rule import Document, Finding, Match


def verify(document: Document, match: Match) -> Finding:
    return Finding(match.group_span("words"))
