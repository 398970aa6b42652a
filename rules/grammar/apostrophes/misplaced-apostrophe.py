"""Swaps the apostrophe and the n."""

from seedlint.rule import Document, Edit, Finding, Match


def verify(document: Document, match: Match) -> Finding:
    nt = match.group_span("nt")
    return Finding(match.span, edits=[Edit(nt, f"n{document[nt][0]}t")])
