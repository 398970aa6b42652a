"""Takes one of two negatives out."""

import re

from seedlint.rule import Document, Edit, Finding, Match, Span, keep_case, pattern

_POSITIVE = {
    "nothing": "anything",
    "nobody": "anybody",
    "nowhere": "anywhere",
    "none": "any",
    "never": "ever",
    "no": "any",
}
_OF_CLAUSES = frozenset("believe know say see hear mean think expect tell".split())
"""Verbs that a whole clause may follow."""
_GOES_ON = pattern(
    r"\s+(?!(?:about|of|to|in|on|at|for|from|with|by|when|because|and|or|but|there|here|now|yet"
    r"|today|anymore|more|else|either|wrong)\b)[a-z]",
    re.IGNORECASE,
)
_STEMS = {"ca": "can", "wo": "will", "ai": "is"}


def verify(document: Document, match: Match) -> Finding | None:
    if match.groups["hardly"]:
        return _before_hardly(document, match)
    group = "second" if match.groups["second"] else None
    span = match.group_span(group) if group else Span(match.span.end - 5, match.span.end)
    old = document[span].lower()
    if match.groups["verb"] and _is_subject(document, match.groups["verb"], span):
        return None  # “I can't believe nobody came”
    right = "anyone" if old.startswith("no") and old.endswith("one") and " " in old else None
    return Finding(
        match.span, edits=[Edit(span, keep_case(document[span], right or _POSITIVE[old]))]
    )


def _is_subject(document: Document, verbs: str, negative: Span) -> bool:
    """Return whether the second negative begins a clause of its own."""
    if verbs.split()[-1].lower() not in _OF_CLAUSES:
        return False
    return _GOES_ON.match(document.view, negative.end) is not None


def _before_hardly(document: Document, match: Match) -> Finding | None:
    first = match.group_span("hard")
    old = document[first].lower().replace("’", "'")
    if old in ("without", "not"):
        return None if old == "not" else Finding(match.span, edits=[Edit(first, "with")])
    stem = old.removesuffix("n't").removesuffix("not").strip()
    right = keep_case(document[first], _STEMS.get(stem, stem))
    return Finding(match.span, edits=[Edit(first, right)])
