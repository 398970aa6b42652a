"""Leave a misspelling that is quoted, a name, or the text's own term."""

from seedlint.rule import Applicability, Document, Edit, Finding, Match, keep_case, starts_sentence

_QUOTES = frozenset("\"'“”‘’`«»")
_OPENERS = frozenset('[("“‘')
"""After one of these a capital may begin a title, in another language at that."""
_SHORT = 5
_TERM = 3
"""A form that a text uses so often is meant."""


def verify(document: Document, match: Match) -> Finding | bool:
    view, (start, end) = document.view, match.span
    if len(match.text) <= _SHORT and match.text.isupper():
        return False  # HTE and TIEM stand for something
    if view[start - 1 : start] in ("]", ")") or view[end : end + 1] == "[":
        return False  # determin[ing], (c)ommit
    if view[start - 1 : start] in _QUOTES and view[end : end + 1] in _QUOTES:
        return False
    if document.count(match.text.lower()) >= _TERM:
        return False
    if match.text.islower():
        return True
    if starts_sentence(view, start) and view[start - 1 : start] not in _OPENERS:
        return True
    if document.segment_kind(start) == "heading":
        return True
    edit = Edit(match.span, keep_case(match.text, match.replacement))
    return Finding(match.span, edits=[edit], applicability=Applicability.unsafe)
