"""Judges the name of a country in lower case by the prose around it."""

from seedlint.rule import Document, Finding, Hit, lowercase_name


def judge(document: Document, hit: Hit) -> Finding | None:
    """A finding where the word is used as a country's name."""
    return lowercase_name(document, hit)
