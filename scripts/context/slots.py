"""Slots: the places of words that are written for each other, and their features as arrays."""

from itertools import combinations
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from scripts.context.corpus import Tokens
from seedlint.context.features import (
    BAG_FACTOR,
    CAPITAL_FACTOR,
    CLASS_FACTORS,
    SALTS,
    WORD_FACTORS,
    combine,
    word_number,
)

Places: TypeAlias = NDArray[np.int64]
Unsigned: TypeAlias = NDArray[np.uint64]

OFFSETS = (-3, -2, -1, 1, 2, 3)
BAG = (-5, -4, -3, -2, 2, 3, 4, 5)


OTHERS = "# Others."
"""The line of a list of pairs that ends the common ones."""


class Pair(NamedTuple):
    """Two words that are written for each other.

    Attributes:
        first, second: the words, in the order of the alphabet.
        gated: whether only patterns ask about them.
        common: whether they are a common mistake.
    """

    first: str
    second: str
    gated: bool
    common: bool


def pairs(path: Path) -> list[Pair]:
    """Return the pairs of words in a list of sets, each in the order of the alphabet."""
    found: dict[tuple[str, str], Pair] = {}
    common = True
    for line in path.read_text("utf-8").splitlines():
        common = common and line != OTHERS
        if line and not line.startswith("#"):
            gated = line.startswith("gate ")
            words = line.removeprefix("gate ").split()
            for first, second in combinations(words, 2):
                both = (first, second) if first < second else (second, first)
                found.setdefault(both, Pair(*both, gated, common))
    return [*found.values()]


class Context:
    """The features of places among some tokens."""

    def __init__(self, tokens: Tokens, classes: NDArray[np.uint8]) -> None:
        """Take tokens, and the class of each of their types."""
        numbers = np.array([word_number(token) for token in tokens.types], np.uint64)
        self._words = numbers
        self._classes = classes.astype(np.uint64)
        self._ids = tokens.ids
        self._cases = tokens.cases
        self._salts = np.array(SALTS, np.uint64)

    def features(self, places: Places) -> list[Unsigned]:
        """Return each feature of all places."""
        ids = [self._ids[places + offset] for offset in OFFSETS]
        words = [self._words[i] * np.uint64(k) for i, k in zip(ids, WORD_FACTORS, strict=True)]
        classes = [
            (self._classes[i] + np.uint64(1)) * np.uint64(k)
            for i, k in zip(ids, CLASS_FACTORS, strict=True)
        ]
        bag = [self._words[self._ids[places + at]] * np.uint64(BAG_FACTOR) for at in BAG]
        cases = [self._cases[places + at].astype(np.uint64) for at in (-1, 0, 1)]
        capitals = cases[0] * np.uint64(9) + cases[1] * np.uint64(3) + cases[2] + np.uint64(1)
        capitals = capitals * np.uint64(CAPITAL_FACTOR)
        return combine(words, classes, bag, capitals, [*self._salts])


class Index:
    """Where each token type stands among some tokens."""

    def __init__(self, tokens: Tokens) -> None:
        """Sort the places of all tokens by type."""
        self._number = {token: number for number, token in enumerate(tokens.types)}
        self._order = np.argsort(tokens.ids, kind="stable")
        self._starts = np.concatenate([[0], np.cumsum(np.bincount(tokens.ids))])

    def places(self, token: str) -> Places:
        """Return where a token stands, in order."""
        number = self._number.get(token)
        if number is None:
            return np.zeros(0, np.int64)
        return self._order[self._starts[number] : self._starts[number + 1]]
