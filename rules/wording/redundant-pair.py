"""The pair gives way together with the article before it."""

from seedlint.rule import Document, Finding, Match, exchanged


def verify(document: Document, match: Match) -> Finding:
    return Finding(match.span, edits=exchanged(document.view, match.span, match.replacement))
