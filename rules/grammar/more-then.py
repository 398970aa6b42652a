"""Looks up the noun."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, is_thing, keep_case, word_before

_PLACED = frozenset("no once some any what the and not one".split())


def judge(document: Document, hit: Hit) -> Finding | None:
    group = next(name for name in ("than", "then", "fixed", "clause", "rather") if hit.groups[name])
    word = Span(*hit.found.span(group))
    if group == "than" and ("more" in hit.text or "er " in hit.text or "less" in hit.text):
        return None
    before = word_before(document.view, hit.span.start)
    if group in ("then", "clause") and before and document[before].lower() in _PLACED:
        return None
    if group == "then" and not is_thing(hit.groups["noun"] or ""):
        return None
    right = "then" if group == "than" else "than"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])
