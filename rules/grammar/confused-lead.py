"""Leaves the ending off."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding:
    end = hit.span.end
    return Finding(hit.span, edits=[Edit(Span(end - 2, end), "d" if hit.text[-2:] == "ad" else "")])
