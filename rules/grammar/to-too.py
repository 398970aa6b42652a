"""Turns one of to and too into the other."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, keep_case


def judge(document: Document, hit: Hit) -> Finding:
    group = next(name for name in hit.groups if name != "lead" and hit.groups[name])
    word = Span(*hit.found.span(group))
    right = "to" if group.startswith("too") else "too"
    return Finding(hit.span, edits=[Edit(word, keep_case(document[word], right))])
