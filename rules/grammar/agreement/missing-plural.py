"""Looks up the noun, and leaves “phase two problem” and “a three month or longer stay” alone."""

from seedlint.rule import (
    PLURALS,
    PLURALS_OF_VERBS,
    Document,
    Edit,
    Finding,
    Match,
    is_function_word,
    pattern,
    word_before,
)

_DIGITS = pattern(r"\d+$")
_NUMERALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty fifty".split()
)
_ALONE = _NUMERALS | frozenset("many several these those".split())
_ATTRIBUTE = pattern(r"(?:,\s+[a-z]+)*,?\s+(?:and|or|to|by)(?:\s+[a-z]+){1,3}\s+[a-z]+s\b")


def verify(document: Document, match: Match) -> Finding | None:
    count, word = match.groups["count"] or "", match.groups["noun"] or ""
    plural = PLURALS.get(word)
    if plural is None and count.lower() not in _ALONE:
        plural = PLURALS_OF_VERBS.get(word)
    if plural is None:
        return None
    if word.endswith("ing") and count.lower() in ("these", "those"):
        return None  # those building on it
    before = word_before(document.view, match.span.start)
    leader = document[before].lower() if before else ""
    if leader in ("a", "an", "the", "this", "that", "per", "every", "each"):
        return None
    if (
        (_DIGITS.match(count) or count.lower() in _NUMERALS)
        and leader
        and not is_function_word(leader)
    ):
        return None  # “chapter two problem”
    if _ATTRIBUTE.match(document.view, match.span.end):
        return None  # “two country and city mice”
    noun = match.group_span("noun")
    return Finding(match.span, values={"count": count}, edits=[Edit(noun, plural)])
