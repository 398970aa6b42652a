"""Capitalizes the short month of a date, not the day before it."""

from seedlint.rule import Document, Edit, Finding, Match, capitalize


def verify(document: Document, match: Match) -> Finding | None:
    """Return the month alone."""
    name = "month" if match.groups["month"] else "first"
    span = match.group_span(name)
    return Finding(span, edits=[Edit(span, capitalize(document[span]))])
