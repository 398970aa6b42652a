"""Writes the form in -ing, where what follows is a verb."""

from seedlint.rule import Document, Edit, Finding, Match, Span

_NO_VERBS = frozenset(
    "the a an this that these those my your his her its our their it them him us you me".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    verb = (match.groups["to"] or "").lower()
    if verb in _NO_VERBS:
        return None
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) else verb
    frequency = document.vocabulary.frequency
    gerund = max(stem + "ing", verb + verb[-1] + "ing", key=frequency)
    if frequency(gerund) < 2.5 or not document.vocabulary.is_word(gerund):
        return None
    start, end = match.match.start("to"), match.match.end("to")
    return Finding(match.span, edits=[Edit(Span(start - 3, end), gerund)])
