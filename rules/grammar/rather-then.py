"""A clause behind “then” that has a verb of its own is no comparison."""

import re

from seedlint.rule import Document, Edit, Finding, Match, Span, pattern

_CLAUSE = pattern(
    r" (?:(?:it|he|she|they|we|you|i)|(?:the|an?|that|this|those|these|any|all|his|her|their|our"
    r"|my|your) [a-z]+) (?:is|are|was|were|has|have|had|will|would|can|could|should|may|must|came"
    r"|went|did|does|do|began|became|gets?|got|comes|goes|makes?|takes?)\b",
    re.IGNORECASE,
)
_CONDITION = pattern(r"\b(?:if|when|once|whenever|unless|as|after|until)\b", re.IGNORECASE)


def verify(document: Document, match: Match) -> Finding | None:
    start, end = match.span
    if _CLAUSE.match(document.after(end, 60).replace("\n", " ")):
        return None
    if _CONDITION.search(document.before(start, 60).rpartition(".")[2]):
        return None
    then = Span(end - 4, end)
    return Finding(match.span, edits=[Edit(then, "than")])
