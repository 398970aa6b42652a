"""Take one of two equal marks away."""

from seedlint.rule import (
    BORDER,
    MARK,
    Applicability,
    Document,
    Edit,
    Finding,
    Match,
    Span,
    pattern,
    word_before,
)

_OPEN_ENDED = frozenset(
    "a an and as at but by for from if into like namely of or than the their this to when where "
    "which while with your e.g i.e".split()
)
"""No sentence ends in one of these, so that two periods are a short ellipsis."""
_OPENED = pattern(r"(?<![\w.])\.\.\w")


def verify(document: Document, match: Match) -> Finding | None:
    found, view = match.match, document.view
    kind = "comma" if found["comma"] else "semicolon" if found["semicolon"] else "stops"
    span = Span(*found.span(kind))
    edit = Edit(span, found[kind][0])
    if (
        kind == "semicolon"
        and len(view[view.rfind("\n", 0, span.start) + 1 : span.start].split()) < 3
    ):
        return None  # AsciiDoc parts a term so from what it means: "(space);; a fast-forward"
    if kind != "stops":
        return Finding(span, edits=[edit])
    if _OPENED.search(view, max(0, span.start - 60), span.start):
        return None  # ..left out..
    if found["marks"][:1] == "]":
        opening = view.rfind("[", max(0, span.start - 200), span.start)
        if opening > 0 and view[opening - 1].isalnum():
            return None  # values[mid..]
    before = word_before(view, span.start)
    if view[span.end : span.end + 1] == MARK:
        opens = before.start if before else span.start
        if MARK in (view[span.start - 1], view[opens - 1]):
            return None  # *..* and *origin..*
    if view[span.start - 1].isalpha() and not (before and _known(document, before)):
        return None  # 4b9458b.., 0x..
    if before is not None and document[before].lower() in _OPEN_ENDED:
        return None  # “such as..” leaves the list to come
    behind = document.after(match.span.end, 40).lstrip(" \n\x05\"“‘'([")
    ends = not behind or behind[0] == BORDER or behind[0].isupper() or found["marks"]
    grade = Applicability.safe if ends else Applicability.suggest
    return Finding(span, edits=[edit], applicability=grade)


def _known(document: Document, word: Span) -> bool:
    beside = document.view[word.start - 1 : word.start]
    spelled = document[word]
    return not beside.isdigit() and (spelled == "etc" or document.vocabulary.knows(spelled))
