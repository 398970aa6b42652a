"""Capitalizes the short month of a date, not the day before it."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, capitalize


def judge(document: Document, hit: Hit) -> Finding | None:
    """The month alone."""
    name = "month" if hit.groups["month"] else "first"
    span = Span(*hit.found.span(name))
    return Finding(span, edits=[Edit(span, capitalize(document[span]))])
