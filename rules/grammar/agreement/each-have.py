"""Has, is, does."""

from seedlint.rule import Document, Edit, Finding, Match

_SINGULAR = {"have": "has", "are": "is", "do": "does"}


def verify(document: Document, match: Match) -> Finding | None:
    for plural, singular in _SINGULAR.items():
        if match.groups[plural]:
            return Finding(match.span, edits=[Edit(match.group_span(plural), singular)])
    return None
