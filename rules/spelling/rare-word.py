"""Leave a rare word that the text keeps using, quotes or has in its code."""

from seedlint.rule import Document, Match

_TERM = 2
_QUOTES = frozenset("\"'“‘”’`«»")


def verify(document: Document, match: Match) -> bool:
    word, (start, end) = match.text, match.span
    view = document.view
    if not word.islower() or view[start - 1 : start] in _QUOTES or view[end : end + 1] in _QUOTES:
        return False
    return document.count(word) < _TERM and document.text.lower().count(word) == 1
