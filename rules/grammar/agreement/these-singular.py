"""Looks up the noun."""

from seedlint.rule import PLURALS, Document, Edit, Finding, Match


def verify(document: Document, match: Match) -> Finding | None:
    plural = PLURALS.get((match.groups["noun"] or "").lower())
    if plural is None:
        return None
    return Finding(match.span, edits=[Edit(match.group_span("noun"), plural)])
