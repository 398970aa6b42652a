"""A comma that clings to the wrong word, between two words of prose."""

from seedlint.rule import Document, Match


def verify(document: Document, match: Match) -> bool:
    is_word = document.vocabulary.is_word
    return is_word(match.groups["left"] or "") and is_word(match.groups["right"] or "")
