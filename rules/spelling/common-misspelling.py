"""Leave a misspelling that is quoted, or a name."""

from seedlint.rule import (
    Applicability,
    Document,
    Edit,
    Finding,
    Match,
    in_quotation,
    keep_case,
    starts_sentence,
)

_QUOTES = frozenset("\"'“”‘’`«»")
_OPENERS = frozenset('[("“‘')
"""After one of these a capital may begin a title, in another language at that."""
_SHORT = 5
_SURNAMES = frozenset(
    "agan auther ceasar doub forsee grammer greif heer laso neice offen sargeant sargent sheperd "
    "stange tennant wellcome".split()
)
"""Listed forms that are surnames as well (US census of 1990, and Henry Wellcome)."""
_NAME = 3
"""A form that a text has so often, and with a capital, is a name."""


def verify(document: Document, match: Match) -> Finding | bool:
    view, (start, end) = document.view, match.span
    if len(match.text) <= _SHORT and match.text.isupper():
        return False  # HTE and TIEM stand for something
    if view[start - 1 : start] in ("]", ")") or view[end : end + 1] == "[":
        return False  # determin[ing], (c)ommit
    if view[start - 1 : start] in _QUOTES and view[end : end + 1] in _QUOTES:
        return False
    if in_quotation(view, start, document.segment_at(start)):
        edit = Edit(match.span, keep_case(match.text, match.replacement))
        return Finding(match.span, edits=[edit], applicability=Applicability.unsafe)
    if match.text.islower():
        return True
    if document.count(match.text.lower()) >= _NAME:
        return False
    begins = starts_sentence(view, start)
    surname = match.text.lower() in _SURNAMES
    if surname and not begins:
        return False
    if begins and view[start - 1 : start] not in _OPENERS and not surname:
        return True
    if document.segment_kind(start) == "heading":
        return True
    edit = Edit(match.span, keep_case(match.text, match.replacement))
    return Finding(match.span, edits=[edit], applicability=Applicability.unsafe)
