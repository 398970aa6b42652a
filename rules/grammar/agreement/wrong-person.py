"""Leave dialect in quotations, and pronouns that are no subject (“near it don't”)."""

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    Match,
    keep_case,
    sentence,
    starts_sentence,
    word_before,
)

_OPENING = frozenset('“"‘')
_BEFORE_SUBJECT = frozenset(
    "and but or so because that if when while although since as then which what how why where now"
    " though whether said says think thinks know knows".split()
)

_JOINED = frozenset(
    (verb, punctuation_context)
    for verb in ("are", "have", "were")
    for punctuation_context in ("and", "or")
) | {
    ("have", "that")  # “it is necessary that he have”
}
_INDEFINITE = ("every", "no", "some")
_TELLING = frozenset("said says think thinks know knows".split())
_WISHES = frozenset("if wish though as unless whether lest were till until before".split())


def verify(document: Document, match: Match) -> Finding | None:
    start = match.span.start
    if match.text.startswith("i "):
        return None  # a variable
    before = word_before(document.view, start)
    if before is not None and not starts_sentence(document.view, start):
        word = document[before].lower()
        if word not in _BEFORE_SUBJECT or (match.text.split()[-1].lower(), word) in _JOINED:
            return None
        if word in _TELLING and match.text.lower().startswith(_INDEFINITE):
            return None
    around = sentence(document.view, start)
    if any(mark in _OPENING for mark in document.view[max(0, around.start - 1) : start]):
        return None
    if match.text.lower() in ("i were", "it weren't", "he have", "it have", "she have") and (
        _WISHES.intersection(document.view[around.start : start].lower().split())
    ):
        return None  # “if I were you”
    fixed = keep_case(match.text, match.replacement)
    fixed = fixed.replace("'", document.apostrophe)
    return Finding(match.span, edits=[Edit(match.span, fixed)])
