"""The noun is looked up: a thing that one has."""

from seedlint.rule import (
    PLURALS,
    Document,
    Edit,
    Finding,
    Match,
    Span,
    is_function_word,
    names_a_person,
)

_MORE = frozenset(
    "house car name birthday wedding funeral job room office death life advice money health opinion"
    " face hand hands eyes clothes phone bag dog cat bike garden kitchen hat coat shoes handwriting"
    " computer desk place voice hair".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    noun, end = match.groups["noun"] or "", match.span.end
    if noun not in _MORE and (noun not in PLURALS or names_a_person(noun)):
        return None
    following = document.after(end, 30).split(None, 1)
    glued = bool(following) and not document.view[end].isspace()
    if glued and document.view[end] not in ".,;:!?)":
        return None
    word = following[0].strip(".,;:!?)") if following and not glued else ""
    if word and not is_function_word(word):
        return None
    if word in ("them", "him", "it", "us", "me", "you", "the", "a", "an", "all", "her", "his"):
        return None  # “his friends house them”
    s = match.match.end("who")
    return Finding(match.span, edits=[Edit(Span(s, s), document.apostrophe)])
