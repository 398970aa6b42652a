"""Judges a word made from a name by the prose around it."""

from seedlint.rule import Document, Finding, Match, lowercase_name


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding where the word is used as a word of prose."""
    return lowercase_name(document, match)
