"""Looks up the noun."""

from seedlint.rule import (
    PLURALS_OF_VERBS,
    SINGULARS,
    Document,
    Edit,
    Finding,
    Match,
    keep_case,
    starts_sentence,
    word_before,
)

_VERBS = frozenset(PLURALS_OF_VERBS.values())


def verify(document: Document, match: Match) -> Finding | None:
    noun = match.groups["noun"] or ""
    if noun not in SINGULARS and noun not in _VERBS:
        return None
    word = match.group_span("this")
    before = word_before(document.view, word.start)
    joined = before is not None and document[before].lower() == "and" and noun in SINGULARS
    if not joined and not starts_sentence(document.view, word.start):
        return None
    return Finding(word, edits=[Edit(word, keep_case(document[word], "these"))])
