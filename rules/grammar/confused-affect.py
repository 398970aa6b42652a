"""Turns one of affect and effect into the other, with its ending."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, keep_case


def judge(document: Document, hit: Hit) -> Finding:
    group = next(name for name in ("a", "a2", "e", "e2") if hit.groups[name])
    start = hit.found.start(group)
    letter = Span(start, start + 1)
    right = keep_case(document[letter], "e" if group[0] == "a" else "a")
    return Finding(hit.span, edits=[Edit(letter, right)])
