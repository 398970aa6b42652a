"""Verify candidates of then-than, context by context."""

import re

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    Match,
    Span,
    is_thing,
    keep_case,
    pattern,
    sentence,
    word_before,
)


def verify_than_clause(document: Document, match: Match) -> Finding | None:
    group = next(name for name in match.groups if match.groups.get(name))
    start = sentence(document.view, match.span.start).start
    if group == "than" and any(
        word in document.view[start : match.span.end].lower()
        for word in ("prefer", "more", "less", "rather", "other", "er ", "same")
    ):
        return None
    word = match.group_span(group)
    right = "then" if group == "than" else "than"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])


_PLACED = frozenset("no once some any what the and not one".split())


def verify_more_then(document: Document, match: Match) -> Finding | None:
    group = next(
        name for name in ("than", "then", "fixed", "clause", "rather") if match.groups.get(name)
    )
    word = match.group_span(group)
    if group == "than" and ("more" in match.text or "er " in match.text or "less" in match.text):
        return None
    before = word_before(document.view, match.span.start)
    if group in ("then", "clause") and before and document[before].lower() in _PLACED:
        return None
    if group == "then" and not is_thing(match.groups.get("noun") or ""):
        return None
    right = "then" if group == "than" else "than"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])


_CLAUSE = pattern(
    r" (?:(?:it|he|she|they|we|you|i)|(?:the|an?|that|this|those|these|any|all|his|her|their|our"
    r"|my|your) [a-z]+) (?:is|are|was|were|has|have|had|will|would|can|could|should|may|must|came"
    r"|went|did|does|do|began|became|gets?|got|comes|goes|makes?|takes?)\b",
    re.IGNORECASE,
)
_CONDITION = pattern(r"\b(?:if|when|once|whenever|unless|as|after|until)\b", re.IGNORECASE)


def verify_rather_then(document: Document, match: Match) -> Finding | None:
    start, end = match.span
    if _CLAUSE.match(document.after(end, 60).replace("\n", " ")):
        return None
    if _CONDITION.search(document.before(start, 60).rpartition(".")[2]):
        return None
    then = Span(end - 4, end)
    return Finding(match.span, edits=[Edit(then, "than")])
