"""Looks up the noun."""

from seedlint.rule import PLURALS, Document, Edit, Finding, Hit, Span, names_a_person


def judge(document: Document, hit: Hit) -> Finding | None:
    noun = hit.groups["noun"] or ""
    plural = PLURALS.get(noun)
    counted = hit.text[0].isdigit() or hit.text.split()[0] in ("many", "several", "two", "three")
    if plural is None or (names_a_person(noun) and not counted):
        return None
    span = Span(hit.found.start("noun"), hit.found.end("s"))
    return Finding(hit.span, edits=[Edit(span, plural)])
