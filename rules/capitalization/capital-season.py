"""Leaves the framework, and texts that always capitalize seasons, alone."""

from seedlint.rule import Document, Edit, Finding, Match, pattern

FRAMEWORK = pattern(r"\b(?:Java|Spring (?:Boot|MVC|Framework|Data|Security|Cloud))\b")


def verify(document: Document, match: Match) -> Finding | None:
    """A finding for the season alone."""
    span = match.group_span("season")
    if document[span] == "Spring" and FRAMEWORK.search(document.view):
        return None
    return Finding(span, edits=[Edit(span, document[span].lower())])
