"""Drops “more” or “most”."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding:
    group = "more" if hit.groups["more"] else "most"
    word = Span(*hit.found.span(group))
    return Finding(hit.span, edits=[Edit(word, "")])
