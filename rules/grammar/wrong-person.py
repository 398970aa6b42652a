"""Leave dialect in quotations, and pronouns that are no subject (“near it don't”)."""

from seedlint.rule import Document, Edit, Finding, Hit, keep_case, sentence, word_before

_OPENING = frozenset('“"‘')
_BEFORE_SUBJECT = frozenset(
    "and but or so because that if when while although since as then which what how why where now"
    " though whether said says think thinks know knows".split()
)


def judge(document: Document, hit: Hit) -> Finding | None:
    start = hit.span.start
    around = sentence(document.view, start)
    if any(mark in _OPENING for mark in document.view[around.start : start]):
        return None
    before = word_before(document.view, start)
    if before is not None and before.start >= around.start:
        if document[before].lower() not in _BEFORE_SUBJECT:
            return None
    elif document.view[max(0, around.start - 1) : around.start] in ("“", "‘"):
        return None
    fixed = keep_case(hit.text, hit.found)
    fixed = fixed.replace("'", document.apostrophe)
    return Finding(hit.span, edits=[Edit(hit.span, fixed)])
