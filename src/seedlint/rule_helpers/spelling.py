"""What an unknown word should have been, and how sure that is."""

from functools import lru_cache
from typing import NamedTuple

from seedlint.diagnostic import Applicability
from seedlint.lexicon.lexicon import lexicon
from seedlint.lexicon.misspellings import DOUBTFUL, FOREIGN, listed, word_list
from seedlint.lexicon.morphology import built_from_known_parts
from seedlint.lexicon.vocabulary import Vocabulary

SAFE, UNSAFE, SUGGESTED = 0.95, 0.6, 0.4
"""Probabilities from which a computed correction has a grade; docs/accuracy.md says what each
comes to on text that they were not set on."""
_SHORTEST = 5
"""Letters of a word from which a correction can be safe: shorter ones may be names of things."""
_PART = 4
"""Letters of a part of a compound."""
_SHOWN = 5


class Verdict(NamedTuple):
    """What a word may have been.

    Attributes:
        words: the likeliest first.
        grade: of a fix that puts in the first one; ``suggest`` if somebody has to choose.
        is_listed: whether the word is a known misspelling; it is none of the text's terms then.
        probability: that the first one was meant.
    """

    words: tuple[str, ...]
    grade: Applicability
    is_listed: bool
    probability: float = 1.0


@lru_cache(maxsize=50_000)  # texts have their unknown words in common
def verdict(word: str, vocabulary: Vocabulary, codespell: bool = True) -> Verdict | None:
    """Return what an unknown word in lower case should have been; None if it may be right.

    Args:
        word: in lower case, with straight apostrophes.
        vocabulary: of the project.
        codespell: whether codespell's dictionary counts.
    """
    if is_no_misspelling(word):
        return None
    found_listed = listed_verdict(word, codespell)
    if found_listed is not None:
        return found_listed
    if len(word) < 4 or not (word.isascii() and word.isalpha()):
        return None
    if _is_compound(word, vocabulary):
        return None
    from seedlint.lexicon.typo_model import corrections

    derived = built_from_known_parts(vocabulary, word)
    found = [
        one for one in corrections(word, vocabulary.frequency_offered, derived)
        if not _is_term(word, one.word)
    ]  # fmt: skip
    if not found or found[0].probability < SUGGESTED:
        return None
    best = found[0].probability
    if derived and best < UNSAFE:
        return None  # hookable, resamplings: rare, and right
    grade = (
        Applicability.safe
        if best >= SAFE and len(word) > _SHORTEST and not derived
        else Applicability.unsafe
        if best >= UNSAFE
        else Applicability.suggest
    )
    if vocabulary.is_name(found[0].word):
        grade = Applicability.suggest  # two errors at once, or neither
        if best < UNSAFE:
            return None
    words = (
        one.word.capitalize() if vocabulary.is_name(one.word) else one.word
        for one in found[:_SHOWN]
    )
    return Verdict(tuple(words), grade, False, best)


@lru_cache(maxsize=50_000)
def listed_verdict(word: str, codespell: bool = True) -> Verdict | None:
    """Return what a listed misspelling in lower case should have been; None for all others."""
    if is_no_misspelling(word):
        return None
    rare = word_list(DOUBTFUL).get(word)
    if rare:
        return Verdict(rare, Applicability.suggest, True)
    rights = listed(word, codespell)
    return _of_list(word, rights) if rights else None


def is_no_misspelling(word: str) -> bool:
    """Return whether an unknown word is of another language, of a dialect or an old form."""
    if word_list(FOREIGN).get(word):
        return True
    # Thou goest, he goeth.
    return word.endswith(("est", "eth")) and any(
        lexicon().is_word(stem) for stem in (word[:-3], word[:-2])
    )


def guesses(word: str, vocabulary: Vocabulary) -> list[str]:
    """Return whatever an unknown word in lower case may have been, the likeliest first."""
    rights = listed(word)
    if rights:
        return list(rights)
    if len(word) > 2 and word.isascii() and word.isalpha():
        from seedlint.lexicon.typo_model import corrections

        found = corrections(word, vocabulary.frequency_offered, False)
        if found:
            return [one.word for one in found[:_SHOWN]]
    return vocabulary.suggest(word)


def _of_list(word: str, rights: tuple[str, ...]) -> Verdict:
    if len(rights) > 1:
        return Verdict(rights, Applicability.suggest, True)
    (right,) = rights
    plain = len(word) >= _SHORTEST and right.isalpha() and right.islower()
    plain = plain and right != f"{word}g"  # nothin
    return Verdict(rights, Applicability.safe if plain else Applicability.unsafe, True)


def _is_compound(word: str, vocabulary: Vocabulary) -> bool:
    """Return whether a word is two of some length in one, as names of programs are: commitlint."""
    return any(
        vocabulary.is_word(word[:at]) and vocabulary.is_word(word[at:])
        for at in range(_PART, len(word) - _PART + 1)
    )


def _is_term(word: str, right: str) -> bool:
    """Return whether a word is made from another as terms of programs are: umask, honeyd,
    invokee."""
    if word[1:] == right or (word[:-1] == right and word[-1] in "de"):
        return True
    return word.endswith("ee") and word[:-2] == right
