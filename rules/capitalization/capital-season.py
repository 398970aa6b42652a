"""Leaves the framework, and texts that always capitalize seasons, alone."""

from functools import lru_cache

from seedlint.rule import Document, Edit, Finding, Match, pattern

FRAMEWORK = pattern(r"\b(?:Java|Spring (?:Boot|MVC|Framework|Data|Security|Cloud))\b")


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding for the season alone."""
    span = match.group_span("season")
    if document[span] == "Spring" and _is_about_java(document):
        return None
    return Finding(span, edits=[Edit(span, document[span].lower())])


@lru_cache(maxsize=1)  # the matches of one document come one after the other
def _is_about_java(document: Document) -> bool:
    return FRAMEWORK.search(document.view) is not None
