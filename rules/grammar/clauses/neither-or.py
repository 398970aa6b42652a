"""Looks a few words ahead for the partner of neither and either."""

import re

from seedlint.rule import Document, Edit, Finding, Match, Span, keep_case, pattern

_NEITHER = pattern(
    r"\s(?!(?:of|is|are|was|were|can|will|has|had|does|do|did|one|or|nor)\b)"
    r"(?:(?!nor\b|or\b)[a-z’'-]+\s){1,3}(?P<word>or)\b(?!\s(?:[a-z]+\s){1,2}nor\b)",
    re.IGNORECASE,
)
_EITHER = pattern(
    r"\s(?!(?:of|is|way|one|side|end|or|nor)\b)"
    r"(?:(?!nor\b|or\b)[a-z’'-]+\s){1,3}(?P<word>nor)\b(?!\s(?:[a-z]+\s){1,3}or\b)",
    re.IGNORECASE,
)
_NEGATED = pattern(r"(?:\b(?:not|never|no|nor)|n[’']t)\b[^.;:!?\x03]*$", re.IGNORECASE)


def verify(document: Document, match: Match) -> Finding | None:
    start, end = match.span
    if document.view[start - 1 : start] == "]":
        return None  # [n]either
    wrong = _NEITHER if match.text[0] in "nN" else _EITHER
    found = wrong.match(document.view, end)
    if not found:
        return None
    if wrong is _EITHER and _NEGATED.search(document.before(start, 60)):
        return None  # “he did not like either, nor did she”
    word = Span(*found.span("word"))
    right = keep_case(document[word], "nor" if wrong is _NEITHER else "or")
    return Finding(Span(start, word.end), edits=[Edit(word, right)])
