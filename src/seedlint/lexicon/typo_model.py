"""How likely an unknown word is a misspelling of a known one, and of which.

A logistic regression over features of a pair of words. Weights come from misspellings that people
corrected in public repositories, and from unknown words that many independent sources use; see
``scripts/words/train_typos.py``, which writes ``typo_weights.py``.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import exp
from typing import NamedTuple

from seedlint.lexicon.edit_distance import usual_near
from seedlint.lexicon.suggest import slip, within, worth
from seedlint.lexicon.typo_weights import BIAS, WEIGHTS

_VOWELS = frozenset("aeiouy")
_TWO_SLIPS = 6
"""Letters of a word from which two slips are possible."""
_TWO_SLIPS_COST = 1.45
_BEST = 6
"""So many candidates are weighed."""


class Correction(NamedTuple):
    """A word that may have been meant, and how likely it is that it was, between 0 and 1."""

    word: str
    probability: float


class Pair(NamedTuple):
    """An unknown word and one that may have been meant.

    Attributes:
        frequency: of the candidate, on the Zipf scale.
        cost: how unlikely the slip is; see ``suggest.slip``.
        slips: one or two.
        lead: by how much the candidate is likelier than the best other one (see ``worth``).
        derived: whether the unknown word is built from known parts.
    """

    wrong: str
    right: str
    frequency: float
    cost: float
    slips: int
    lead: float
    derived: bool


def features(pair: Pair) -> dict[str, float]:
    """Return what the model knows of a pair."""
    wrong, right = pair.wrong, pair.right
    size = min(len(wrong), len(right))
    found: dict[str, float] = {
        "frequency": pair.frequency,
        "lead": max(-2.0, min(2.0, pair.lead)),
        "derived": float(pair.derived),
        "first letter": float(wrong[0] != right[0]),
        f"length {max(4, min(11, size))}": 1.0,
    }
    kind = _kind(wrong, right) if pair.slips == 1 else "two"
    found[kind] = 1.0
    if size <= 6:
        found[f"short {kind}"] = 1.0
    found["cost"] = pair.cost
    head = _shared(wrong, right)
    tail = min(_shared(wrong[::-1], right[::-1]), size - head)
    found["apart"] = (max(len(wrong), len(right)) - head - tail) / size
    if pair.slips == 2:
        found["two: same consonants"] = float(_consonants(wrong) == _consonants(right))
        found["two: same letters"] = float(sorted(wrong) == sorted(right))
        found["two: beginning"] = min(head, 6) / 6
        found["two: end"] = min(tail, 4) / 4
        found["two: long"] = float(size >= 9)
        found["two: frequency"] = pair.frequency
    if wrong[-1] != right[-1] and kind != "swap":
        found["last letter"] = 1.0
        if {wrong, right} & {f"{wrong}s", f"{right}s"}:
            found["plural"] = 1.0
    for ending in (
        "s",
        "d",
        "ed",
        "er",
        "ers",
        "or",
        "r",
        "n",
        "i",
        "a",
        "o",
        "us",
        "um",
        "able",
        "ly",
        "y",
    ):
        if wrong.endswith(ending) and not right.endswith(ending):
            found[f"ends in {ending}"] = 1.0
    return found


def _shared(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    length = 0
    for letter, its in zip(one, other, strict=False):
        if letter != its:
            break
        length += 1
    return length


def _consonants(word: str) -> str:
    """Return a word without vowels and without doubled consonants."""
    kept = ""
    for letter in word:
        if letter not in _VOWELS and letter != kept[-1:]:
            kept += letter
    return kept


def _kind(wrong: str, right: str) -> str:
    """Name the kind of a single slip."""
    start = 0
    while start < min(len(wrong), len(right)) and wrong[start] == right[start]:
        start += 1
    if len(wrong) == len(right):
        if wrong[start : start + 2] == right[start + 1 : start + 2] + right[start]:
            return "swap"
        vowels = wrong[start] in _VOWELS, right[start] in _VOWELS
        return "vowel for vowel" if all(vowels) else "vowel mixed" if any(vowels) else "consonant"
    longer = max(wrong, right, key=len)
    letter = longer[start]
    doubled = letter in (longer[start - 1 : start], longer[start + 1 : start + 2])
    vowel = "vowel" if letter in _VOWELS else "consonant"
    missing = "missing" if longer is right else "extra"
    return f"{missing} {'double' if doubled else vowel}"


def probability(pair: Pair) -> float:
    """Return how likely it is that the right word of a pair was meant."""
    total = BIAS + sum(WEIGHTS.get(name, 0.0) * value for name, value in features(pair).items())
    return 1 / (1 + exp(-total))


def pairs(word: str, frequency: Callable[[str], float], *, derived: bool) -> list[Pair]:
    """Return an unknown word with each candidate that is one or two slips away.

    Args:
        word: in lower case, of plain letters.
        frequency: gives the Zipf frequency of a word that may be offered, 0 for all others.
        derived: whether the word is built from known parts.
    """
    rated = [
        (worth(slip(word, candidate), used), candidate, used, slip(word, candidate), 1)
        for candidate in usual_near(word)
        if candidate != word and (used := frequency(candidate)) > 0
    ]
    if len(word) >= _TWO_SLIPS and not (rated and max(rated)[0] > 0.9):
        known = {row[1] for row in rated}
        for candidate, _ in within(word, 2, alike=True):
            used = frequency(candidate) if candidate not in known else 0.0
            if used > 0:
                cost = _TWO_SLIPS_COST + (0.4 if word[0] != candidate[0] else 0.0)
                rated.append((worth(cost, used), candidate, used, cost, 2))
    rated.sort(reverse=True)
    found = []
    for place, (value, candidate, used, cost, slips) in enumerate(rated[:_BEST]):
        other = rated[1][0] if place == 0 and len(rated) > 1 else rated[0][0]
        lead = value - other if len(rated) > 1 else 2.0
        found.append(Pair(word, candidate, used, cost, slips, lead, derived))
    return found


@lru_cache(maxsize=50_000)  # texts have their unknown words in common
def corrections(
    word: str, frequency: Callable[[str], float], derived: bool
) -> Sequence[Correction]:
    """Return the words that may have been meant, the likeliest first."""
    found = [
        Correction(pair.right, probability(pair))
        for pair in pairs(word, frequency, derived=derived)
    ]
    return tuple(sorted(found, key=lambda one: (-one.probability, one.word)))
