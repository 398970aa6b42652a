"""Drops “more” or “most”."""

from seedlint.rule import Document, Edit, Finding, Match


def verify(document: Document, match: Match) -> Finding:
    group = "more" if match.groups["more"] else "most"
    word = match.group_span(group)
    return Finding(match.span, edits=[Edit(word, "")])
