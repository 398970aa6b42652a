"""The learned table: classes of words and weights of features, mapped from a file.

The file has a header, the classes, then the weights. Both are hash tables of which an entry
holds a part of its key, so that what is not there is hardly ever taken for something else.
A class is found by the number of its word, with linear probing; each weight has one place.
"""

import mmap
import struct
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from seedlint.context.classes import fallback
from seedlint.context.features import GOLDEN, MASK, word_number
from seedlint.context.tokens import normalize

HEADER = struct.Struct("<8sIIff")
"""Magic, places for words, places for weights, and what one unit of a weight is worth; spare."""
MAGIC = b"slctx\x00\x00\x01"
PATH = Path(__file__).with_name("model.bin")


class Place(NamedTuple):
    """Where a key belongs in the table of weights, and what its entry must hold."""

    slot: int
    check: int


def place(key: int, slots: int) -> Place:
    """Return the place of a 64-bit key in a table with so many places."""
    return Place((key >> 32) * slots >> 32, key >> 24 & 0xFF)


class Table:
    """The table, whose pages are read when they are first needed."""

    def __init__(self, path: Path = PATH) -> None:
        """Map a file.

        Raises:
            ValueError: it is no such table.
        """
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        magic, words, self._slots, self._unit, _ = HEADER.unpack_from(self._map)
        if magic != MAGIC:
            raise ValueError(f"not a context table: {path}")
        view = memoryview(self._map)
        start = HEADER.size
        self._classes = view[start : start + 4 * words].cast("I")
        self._last_word = words - 1
        start += 4 * words
        self._weights = view[start : start + self._slots].cast("b")
        self._checks = view[start + self._slots : start + 2 * self._slots]
        self.known = _Known(self)

    def class_of(self, token: str) -> int:
        """Return the class of a normalized token, from 0 to 255."""
        cluster = self.cluster(token)
        return fallback(token) if cluster is None else cluster

    def cluster(self, token: str) -> int | None:
        """Return the learned class of a token; None when it is too rare to have one."""
        number = word_number(token)
        at = number & self._last_word
        check = number >> 16
        while entry := self._classes[at]:
            if entry >> 8 == check:
                return int(entry & 0xFF) - 1
            at = at + 1 & self._last_word
        return None

    def weights(self, features: list[int], pair: int) -> list[float]:
        """Return the weight of each feature for a pair of words: above 0 for the first of them.

        Args:
            features: as ``features.combine`` gives them.
            pair: as ``features.pair_number`` gives it.
        """
        slots, checks, weights, unit = self._slots, self._checks, self._weights, self._unit
        found = []
        for feature in features:
            key = (feature + pair) * GOLDEN & MASK
            slot = (key >> 32) * slots >> 32
            found.append(weights[slot] * unit if checks[slot] == key >> 24 & 0xFF else 0.0)
        return found

    def log_odds(self, features: list[int], pair: int) -> float:
        """Return the natural logarithm of the odds for the first word of a pair."""
        slots, checks, weights = self._slots, self._checks, self._weights
        total = 0
        for feature in features:
            key = (feature + pair) * GOLDEN & MASK
            slot = (key >> 32) * slots >> 32
            if checks[slot] == key >> 24 & 0xFF:
                total += weights[slot]
        return total * float(self._unit)


class Token(NamedTuple):
    """A token as the model knows it.

    Attributes:
        text: normalized.
        number: of the text.
        word_class: from 0 to 255.
        case: 0 in lower case, 1 with a capital, 2 in capitals.
    """

    text: str
    number: int
    word_class: int
    case: int


_MOST = 20_000
"""Tokens that are remembered."""


class _Known(dict[str, Token]):
    """Tokens by how they are written; looked up once."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, written: str) -> Token:
        text = normalize(written)
        if len(self) > _MOST:
            self.clear()
        token = Token(text, word_number(text), self._table.class_of(text), case(written))
        self[written] = token
        return token


def case(token: str) -> int:
    """Return how a token is written: 0 in lower case, 1 with a capital, 2 in capitals."""
    if not token[0].isupper():
        return 0
    return 2 if len(token) > 1 and token.isupper() else 1


@lru_cache(maxsize=1)
def table() -> Table:
    """Return the table that ships."""
    return Table()
