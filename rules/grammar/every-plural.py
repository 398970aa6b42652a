"""Looks up the noun."""

from seedlint.rule import SINGULARS, Document, Edit, Finding, Hit, Span, word_before

_ENDS = frozenset("avoid do prevent achieve allow ensure fix support help like with".split())


def judge(document: Document, hit: Hit) -> Finding | None:
    singular = SINGULARS.get(hit.groups["noun"] or "")
    if singular is None:
        return None
    before = word_before(document.view, hit.span.start)
    if before is not None and document[before].lower() in _ENDS:
        return None  # “to avoid this users must wait” lacks a comma, not a singular
    noun = Span(*hit.found.span("noun"))
    return Finding(hit.span, edits=[Edit(noun, singular)])
