"""Leaves one “and” and one stop."""

from seedlint.rule import Document, Edit, Finding, Match, Span


def verify(document: Document, match: Match) -> Finding:
    if match.groups["example"]:
        return Finding(match.span, edits=[Edit(match.span, match.groups["example"])])
    if match.groups["dots"]:
        dots = match.group_span("dots")
        stop = "" if document[Span(dots.start - 1, dots.start)] == "." else "."
        return Finding(match.span, edits=[Edit(dots, stop)])
    return Finding(match.span, edits=[Edit(match.group_span("and"), ",")])
