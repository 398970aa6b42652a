"""Leave a misspelling that is quoted, a name, or the text's own term."""

from seedlint.rule import Applicability, Document, Edit, Finding, Hit, keep_case, starts_sentence

_QUOTES = frozenset("\"'“”‘’`«»")
_OPENERS = frozenset('[("“‘')
"""Behind one of these a capital may begin a title, in another language at that."""
_SHORT = 5
_TERM = 3
"""A form that a text uses so often is meant."""


def judge(document: Document, hit: Hit) -> Finding | bool:
    view, (start, end) = document.view, hit.span
    if len(hit.text) <= _SHORT and hit.text.isupper():
        return False  # HTE and TIEM stand for something
    if view[start - 1 : start] in ("]", ")") or view[end : end + 1] == "[":
        return False  # determin[ing], (c)ommit
    if view[start - 1 : start] in _QUOTES and view[end : end + 1] in _QUOTES:
        return False
    if document.count(hit.text.lower()) >= _TERM:
        return False
    if hit.text.islower():
        return True
    if starts_sentence(view, start) and view[start - 1 : start] not in _OPENERS:
        return True
    if document.segment_kind(start) == "heading":
        return True
    edit = Edit(hit.span, keep_case(hit.text, hit.found))
    return Finding(hit.span, edits=[edit], applicability=Applicability.unsafe)
