"""Judges a word made from a name by the prose around it."""

from seedlint.rule import Document, Finding, Hit, lowercase_name


def judge(document: Document, hit: Hit) -> Finding | None:
    """A finding where the word is used as a word of prose."""
    return lowercase_name(document, hit)
