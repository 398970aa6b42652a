"""Swaps the apostrophe and the n."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding:
    nt = Span(*hit.found.span("nt"))
    return Finding(hit.span, edits=[Edit(nt, f"n{document[nt][0]}t")])
