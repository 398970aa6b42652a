"""Leaves the framework, and texts that always capitalize seasons, alone."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, pattern

FRAMEWORK = pattern(r"\b(?:Java|Spring (?:Boot|MVC|Framework|Data|Security|Cloud))\b")


def judge(document: Document, hit: Hit) -> Finding | None:
    """A finding for the season alone."""
    span = Span(*hit.found.span("season"))
    if document[span] == "Spring" and FRAMEWORK.search(document.view):
        return None
    return Finding(span, edits=[Edit(span, document[span].lower())])
