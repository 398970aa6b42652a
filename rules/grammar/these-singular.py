"""Looks up the noun."""

from seedlint.rule import PLURALS, Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding | None:
    plural = PLURALS.get((hit.groups["noun"] or "").lower())
    if plural is None:
        return None
    return Finding(hit.span, edits=[Edit(Span(*hit.found.span("noun")), plural)])
