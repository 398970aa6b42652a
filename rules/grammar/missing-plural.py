"""Looks up the noun, and leaves “phase two problem” and “a three month or longer stay” alone."""

import re

from seedlint.rule import PLURALS, Document, Edit, Finding, Hit, Span, is_function_word, word_before

_DIGITS = re.compile(r"\d+$")
_BEFORE_NUMBER = frozenset(
    "the a an of in on at for to from with by about and or but than is are was were has have had"
    " these those my your his her its our their only at least every next last past first after"
    " over under some all".split()
)
_ATTRIBUTE = re.compile(r"\s+(?:and|or|to|by)\s+[a-z]+\s+[a-z]+")


def judge(document: Document, hit: Hit) -> Finding | None:
    plural = PLURALS.get(hit.groups["noun"] or "")
    if plural is None:
        return None
    count = hit.groups["count"] or ""
    before = word_before(document.view, hit.span.start)
    word = document[before].lower() if before else ""
    if word in ("a", "an", "the", "this", "that", "per", "every", "each"):
        return None
    if (_DIGITS.match(count) or count[0] in "tfsen") and word and not is_function_word(word):
        return None  # “chapter two problem”
    if _ATTRIBUTE.match(document.view, hit.span.end):
        return None  # “two country and city mice”
    noun = Span(*hit.found.span("noun"))
    return Finding(hit.span, values={"count": count}, edits=[Edit(noun, plural)])
