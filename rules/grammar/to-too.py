"""Turns one of to and too into the other."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case


def verify(document: Document, match: Match) -> Finding:
    group = next(name for name in match.groups if name != "lead" and match.groups[name])
    word = match.group_span(group)
    right = "to" if group.startswith("too") else "too"
    return Finding(match.span, edits=[Edit(word, keep_case(document[word], right))])
