"""Writes “and” in the place of “to”."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding:
    end = hit.span.end
    return Finding(hit.span, edits=[Edit(Span(end - 2, end), "and")])
