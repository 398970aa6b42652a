"""Writes the form in -ing."""

from seedlint.rule import Document, Edit, Finding, Match

_DOUBLED = frozenset("get".split())


def verify(document: Document, match: Match) -> Finding:
    word = match.group_span("verb")
    verb = document[word]
    stem = verb[:-1] if verb.endswith("e") and len(verb) > 2 and not verb.endswith("ee") else verb
    stem += verb[-1] if verb in _DOUBLED else ""
    return Finding(match.span, edits=[Edit(word, stem + "ing")])
