"""A comma that clings to the wrong word, between two words of prose."""

from seedlint.rule import Document, Hit


def judge(document: Document, hit: Hit) -> bool:
    is_word = document.vocabulary.is_word
    return is_word(hit.groups["left"] or "") and is_word(hit.groups["right"] or "")
