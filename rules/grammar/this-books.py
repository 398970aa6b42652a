"""Looks up the noun."""

from seedlint.rule import (
    PLURALS_OF_VERBS,
    SINGULARS,
    Document,
    Edit,
    Finding,
    Hit,
    Span,
    keep_case,
    starts_sentence,
    word_before,
)

_VERBS = frozenset(PLURALS_OF_VERBS.values())


def judge(document: Document, hit: Hit) -> Finding | None:
    noun = hit.groups["noun"] or ""
    if noun not in SINGULARS and noun not in _VERBS:
        return None
    word = Span(*hit.found.span("this"))
    before = word_before(document.view, word.start)
    joined = before is not None and document[before].lower() == "and" and noun in SINGULARS
    if not joined and not starts_sentence(document.view, word.start):
        return None
    return Finding(word, edits=[Edit(word, keep_case(document[word], "these"))])
