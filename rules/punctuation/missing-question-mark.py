"""Reads the sentence from its first word to its stop."""

from seedlint.rule import Document, Edit, Finding, Match, Span, pattern, sentence, starts_sentence

_REST = pattern(r"(?:\s[^\s.,;:!?…()\[\]“”\"\x03\x1a]+){2,14}(?P<stop>\.)(?=\s|\x03|$)")
_STATEMENT = pattern(
    r"\b(?:is|are|was|were|matters?|depends?|remains?|will|would|tells?|shows?|means?|decides?"
    r"|determines?|makes?|counts?)\b"
)
_CONDITION = frozenset(["were", "had", "did", "should"])
_WORDS = frozenset(["what", "where", "when", "why", "how", "who", "which"])


def verify(document: Document, match: Match) -> Finding | None:
    view, (start, end) = document.view, match.span
    if not match.text[0].isupper() or not starts_sentence(view, start):
        return None
    found = _REST.match(view, end)
    if found is None:
        return None
    first = view[start:end].split()[0].lower()
    rest = view[end : found.start("stop")]
    if first in _CONDITION or (first in _WORDS and _STATEMENT.search(rest)):
        return None  # “were you to ask”, “what do you do is up to you”
    if document.segment_kind(start) != "paragraph" or view[start - 1 : start] in ("“", '"', "‘"):
        return None
    stop = found.start("stop")
    if sentence(view, start).end != stop + 1:
        return None  # the stop of an abbreviation
    return Finding(Span(start, stop + 1), edits=[Edit(Span(stop, stop + 1), "?")])
