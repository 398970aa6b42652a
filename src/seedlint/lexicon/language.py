"""Whether a piece of text is English prose at all."""

from collections.abc import Set

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


def is_english(words: list[bytes], unknown: Set[bytes]) -> bool:
    """Whether words of the lower-case stream are English: most are known, or there are
    some of the small words that no English sentence does without. Program text,
    tables of names and other languages are not.

    Args:
        words: in order.
        unknown: those among them that are unknown; none that something sticks to.
    """
    strange = sum(map(unknown.__contains__, words))
    if not strange:
        return True
    letters = len(words) - sum(STUCK in word for word in words)
    if letters < LEAST:
        return True
    share = strange / letters
    if share < _SOME:
        return True
    if share >= _MANY:
        return False
    return sum(word in _SMALL for word in words) / letters >= _FEW
