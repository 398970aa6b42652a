"""Looks up the noun."""

from seedlint.rule import PLURALS, Document, Edit, Finding, Match, Span, names_a_person


def verify(document: Document, match: Match) -> Finding | None:
    noun = match.groups["noun"] or ""
    plural = PLURALS.get(noun)
    counted = match.text[0].isdigit() or match.text.split()[0] in (
        "many",
        "several",
        "two",
        "three",
    )
    if plural is None or (names_a_person(noun) and not counted):
        return None
    span = Span(match.match.start("noun"), match.match.end("s"))
    return Finding(match.span, edits=[Edit(span, plural)])
