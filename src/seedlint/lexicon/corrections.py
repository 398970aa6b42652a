"""Whether a slip of the pen is so plain that everybody sees which word was meant."""

from functools import lru_cache

from seedlint.lexicon.edit_distance import usual_inside, usual_near
from seedlint.lexicon.morphology import built_from_known_parts
from seedlint.lexicon.suggest import slip, worth
from seedlint.lexicon.vocabulary import Vocabulary

_SHORT, _LONG, _LONGEST = 5, 7, 9
_USUAL, _FREQUENT = 2.8, 5.3
"""The Zipf frequencies from which a word is usual, and so usual that even a short one is plain."""
_CLEAR = 0.45
"""How much more likely than any other a word must be."""
_AT_AN_END = 0.2
"""The first and the last letter of a word are rarely the wrong ones."""


@lru_cache(maxsize=50_000)  # texts have their unknown words in common
def unambiguous_correction(word: str, vocabulary: Vocabulary) -> str | None:
    """Return the word that an unknown one in lower case must be; None where there is any doubt.

    It is one slip away inside of the word, of the kinds that hands and ears make: two
    letters swapped, one doubled or not, left out, added, or a vowel taken for another.
    The shorter the word, the fewer kinds count, and no other word is nearly as likely.
    """
    if len(word) < _SHORT or not usual_inside(word):
        return None
    scored = []
    for candidate in usual_near(word):
        used = vocabulary.frequency(candidate) if vocabulary.is_word(candidate) else 0.0
        if used >= _USUAL:
            cost = slip(word, candidate)
            apart = _AT_AN_END * (word[-1] != candidate[-1] and not _swapped(word, candidate))
            scored.append((worth(cost + apart, used), candidate, cost, used))
    scored.sort(reverse=True)
    if not scored or (len(scored) > 1 and scored[0][0] - scored[1][0] < _CLEAR):
        return None
    _, right, cost, used = scored[0]
    derived = built_from_known_parts(vocabulary, word)
    plain = _slips_inside(word, right) and cost <= _most(word, right, used, derived=derived)
    return right if plain else None


def _most(word: str, right: str, used: float, *, derived: bool) -> float:
    """Return how unlikely a slip may be (see ``suggest.slip``) and still be plain."""
    size = min(len(word), len(right))
    if size < _SHORT:
        return 0.0
    if derived:
        return 0.6  # only a swap or a doubled letter: “memoizing” is no “memorizing”
    if len(word) == len(right) and not _swapped(word, right) and size < _LONGEST:
        return 0.65 if size >= _LONG else 0.0  # a vowel for another: faber, gatos are names
    if size >= _LONG or used >= _FREQUENT:
        return 0.9
    return 0.75 if size > _SHORT else 0.6


def _slips_inside(word: str, right: str) -> bool:
    """Return whether the ends agree, and the slip is none by which terms are made: installd,
    centurias."""
    if word[0] != right[0] or word[0] == word[1]:
        return False
    if word[-1] != right[-1]:
        return _swapped(word, right)
    if word[:-1] == right and word.endswith("ee") and not word.endswith("eee"):
        return False  # an invokee is invoked
    shortened = word[:-1] == right[:-2] and right[-2] in "aeiou"
    foreign = word[-1] == "s" and word[:-2] in (right[:-1], right[:-2])
    return not (shortened or foreign or _apart(word, right))


def _apart(word: str, right: str) -> bool:
    """Return whether the slip takes o for a or a for o, which sound apart: progroms are pogroms."""
    pairs = [{a, b} for a, b in zip(word, right, strict=False) if a != b]
    return len(word) == len(right) and pairs == [{"a", "o"}]


def _swapped(word: str, right: str) -> bool:
    return sorted(word) == sorted(right)
