"""The verb after he, she, it and everybody."""

from seedlint.rule import (
    THIRD_PERSON_FORMS,
    Document,
    Edit,
    Finding,
    Match,
    pattern,
    sentence,
    starts_sentence,
    word_after,
    word_before,
)

_JOINTS = frozenset("and but because when so then now how what why where".split())
_NEEDED = frozenset("a an the to some more help your his her my our their it this".split())
_PRONOUNS = frozenset("he she it him her you they them i me we us".split())
_HELPED = pattern(
    r"\b(?:can|could|will|would|may|might|must|shall|should|do|does|did|don.t|doesn.t|didn.t|let|lets"
    r"|make|makes|made|help|helps|helped|have|had|see|saw|watch|hear|heard|suggest\w*|insist\w*"
    r"|demand\w*|recommend\w*|propos\w+|require\w*|request\w*|ask\w*|lest|that|if|whether)\b"
)
_OPENING = frozenset('“"‘')


def verify(document: Document, match: Match) -> Finding | None:
    view, start = document.view, match.span.start
    around = sentence(view, start)
    if any(mark in _OPENING for mark in view[max(0, around.start - 1) : start]):
        return None  # dialect
    if not starts_sentence(view, start):
        before = word_before(view, start)
        if before is None or document[before].lower() not in _JOINTS or match.text[0] in "iI":
            return None
        pair = word_before(view, before.start)
        if document[before].lower() == "and" and pair and document[pair].lower() in _PRONOUNS:
            return None
        if _HELPED.search(view[around.start : start].lower()):
            return None
    verb = match.group_span("verb")
    if document[verb].lower() == "need":  # it need not be
        after = word_after(view, verb.end)
        if after is None or document[after].lower() not in _NEEDED:
            return None
    return Finding(verb, edits=[Edit(verb, THIRD_PERSON_FORMS[document[verb].lower()])])
