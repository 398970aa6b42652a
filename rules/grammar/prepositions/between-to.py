"""Writes “and” in the place of “to”."""

from seedlint.rule import Document, Edit, Finding, Match, Span


def verify(document: Document, match: Match) -> Finding:
    end = match.span.end
    return Finding(match.span, edits=[Edit(Span(end - 2, end), "and")])
