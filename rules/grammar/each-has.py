"""Has, is, does."""

from seedlint.rule import Document, Edit, Finding, Hit, Span

_SINGULAR = {"have": "has", "are": "is", "do": "does"}


def judge(document: Document, hit: Hit) -> Finding | None:
    for plural, singular in _SINGULAR.items():
        if hit.groups[plural]:
            return Finding(hit.span, edits=[Edit(Span(*hit.found.span(plural)), singular)])
    return None
