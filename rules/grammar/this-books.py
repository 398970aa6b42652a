"""Looks up the noun; “that” may also begin a clause."""

from seedlint.rule import PLURALS_OF_VERBS, SINGULARS, Document, Edit, Finding, Hit, Span
from seedlint.rule import keep_case, starts_sentence, word_before

_VERBS = frozenset(PLURALS_OF_VERBS.values())


def judge(document: Document, hit: Hit) -> Finding | None:
    noun = hit.groups["noun"] or ""
    if noun not in SINGULARS and noun not in _VERBS:
        return None
    word = Span(*hit.found.span("this"))
    that = document[word].lower() == "that"
    opens = starts_sentence(document.view, word.start)
    before = word_before(document.view, word.start)
    joined = before is not None and document[before].lower() == "and"
    if not opens and not (joined and (that or noun in SINGULARS)):
        return None
    if that and opens:
        return None  # “That children were there was known”
    right = "those" if that else "these"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])
