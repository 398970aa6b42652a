"""Writes the form in -ing."""

from seedlint.rule import Document, Edit, Finding, Hit, Span

_DOUBLED = frozenset("get".split())


def judge(document: Document, hit: Hit) -> Finding:
    word = Span(*hit.found.span("verb"))
    verb = document[word]
    stem = verb[:-1] if verb.endswith("e") and len(verb) > 2 and not verb.endswith("ee") else verb
    stem += verb[-1] if verb in _DOUBLED else ""
    return Finding(hit.span, edits=[Edit(word, stem + "ing")])
