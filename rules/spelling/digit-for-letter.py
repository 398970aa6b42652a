"""Read digits as the letters that they look like."""

from seedlint.rule import Document, Finding, Match

_LETTERS = str.maketrans("015", "ols")
_USUAL = 3.8
"""The Zipf frequency from which a word is usual."""


def verify(document: Document, match: Match) -> Finding | None:
    word = match.text.translate(_LETTERS)
    digits = sum(map(str.isdigit, match.text))
    if digits > 2 or len(word) < 4 or not document.vocabulary.is_word(word):
        return None
    if document.vocabulary.frequency(word) < _USUAL or document.text.count(match.text) > 2:
        return None
    return Finding(match.span, suggestions=[word])
