"""Judges a planet by the prose around it."""

from seedlint.rule import Document, Finding, Hit, lowercase_name


def judge(document: Document, hit: Hit) -> Finding | None:
    """A finding where the word is used as the name of a planet."""
    return lowercase_name(document, hit)
