"""Turns one of affect and effect into the other, with its ending."""

from seedlint.rule import Document, Edit, Finding, Match, Span, keep_case


def verify(document: Document, match: Match) -> Finding:
    group = next(name for name in ("a", "a2", "e", "e2") if match.groups[name])
    start = match.match.start(group)
    letter = Span(start, start + 1)
    right = keep_case(document[letter], "e" if group[0] == "a" else "a")
    return Finding(match.span, edits=[Edit(letter, right)])
