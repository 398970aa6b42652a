"""Looks up the noun."""

from seedlint.rule import Document, Edit, Finding, Match, is_thing, keep_case, word_before

_PLACED = frozenset("no once some any what the and not one".split())


def verify(document: Document, match: Match) -> Finding | None:
    group = next(
        name for name in ("than", "then", "fixed", "clause", "rather") if match.groups[name]
    )
    word = match.group_span(group)
    if group == "than" and ("more" in match.text or "er " in match.text or "less" in match.text):
        return None
    before = word_before(document.view, match.span.start)
    if group in ("then", "clause") and before and document[before].lower() in _PLACED:
        return None
    if group == "then" and not is_thing(match.groups["noun"] or ""):
        return None
    right = "then" if group == "than" else "than"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])
