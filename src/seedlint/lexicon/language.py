"""Whether a piece of text is English prose at all."""

from seedlint.lexicon.vocabulary import STUCK

_SMALL = {
    *(b"the", b"of", b"and", b"to", b"that", b"for", b"with", b"this", b"are", b"you", b"from"),
    *(b"at", b"we", b"can", b"not", b"your", b"have", b"it", b"which", b"has", b"is"),
}
LEAST = 6
"""Fewer words than this tell nothing."""
_MANY = 0.34
_SOME = 0.15
_FEW = 0.08


def is_english(words: bytes, unknown: int) -> bool:
    """Whether a piece of the lower-case word stream is English: most words are known, or
    there are some of the small words that no English sentence does without. Program text,
    tables of names and other languages are not.

    Args:
        unknown: how many of the words are unknown; none that something sticks to.
    """
    tokens = words.split()
    if unknown < _SOME * (len(tokens) - words.count(STUCK)):
        return True  # words that something sticks to are counted below, and take longer
    letters = len(tokens) - sum(STUCK in token for token in tokens)
    if letters < LEAST:
        return True
    share = unknown / letters
    if share < _SOME:
        return True
    if share >= _MANY:
        return False
    return sum(token in _SMALL for token in tokens) / letters >= _FEW
