"""Looks up the noun."""

from seedlint.rule import SINGULARS, Document, Edit, Finding, Match, word_before

_ENDS = frozenset("avoid do prevent achieve allow ensure fix support help like with".split())


def verify(document: Document, match: Match) -> Finding | None:
    singular = SINGULARS.get(match.groups["noun"] or "")
    if singular is None:
        return None
    before = word_before(document.view, match.span.start)
    if before is not None and document[before].lower() in _ENDS:
        return None  # “to avoid this users must wait” lacks a comma, not a singular
    noun = match.group_span("noun")
    return Finding(match.span, edits=[Edit(noun, singular)])
