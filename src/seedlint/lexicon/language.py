"""Whether a piece of text is English prose at all."""

from seedlint.lexicon.vocabulary import Vocabulary

_SMALL = {
    *(b"the", b"of", b"and", b"to", b"that", b"for", b"with", b"this", b"are", b"you", b"from"),
    *(b"at", b"we", b"can", b"not", b"your", b"have", b"it", b"which", b"has", b"is"),
}
LEAST = 6
"""Fewer words than this tell nothing."""
_MANY = 0.34
_SOME = 0.15


def is_english(words: list[bytes], vocabulary: Vocabulary) -> bool:
    """Whether words of the lower-case stream are English: most are known, or there are
    some of the small words that no English sentence does without. Program text,
    tables of names and other languages are not.
    """
    letters = [word for word in words if b"0" not in word]
    if len(letters) < LEAST:
        return True
    unknown = sum(1 for word in letters if not vocabulary.knows_bytes(word)) / len(letters)
    if unknown >= _MANY:
        return False
    small = sum(1 for word in letters if word in _SMALL) / len(letters)
    return unknown < _SOME or small >= 0.08
