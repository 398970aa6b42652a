"""Features of a place in a sentence, as numbers that can be added.

Every word and word class around a place has a 64-bit number for each position. A feature
is a sum of such numbers, so that one function serves Python integers when text is checked
and arrays of ``uint64`` when the model is trained: both wrap to the same 64 bits in ``key``.
"""

from collections.abc import Sequence
from typing import Protocol, Self, TypeVar
from zlib import crc32

MASK = (1 << 64) - 1
REACH = 5
"""Words on either side that count."""
NEAR = 3
"""Words on either side whose order counts."""
GOLDEN = 0x9E3779B97F4A7C15


def _constants(count: int, seed: int) -> list[int]:
    """Return odd 64-bit constants (splitmix64)."""
    found = []
    state = seed
    for _ in range(count):
        state = (state + GOLDEN) & MASK
        mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & MASK
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & MASK
        found.append((mixed ^ mixed >> 31) | 1)
    return found


WORD_FACTORS = _constants(2 * NEAR, 1)
"""For the words at -3, -2, -1, +1, +2, +3."""
CLASS_FACTORS = _constants(2 * NEAR, 2)
BAG_FACTOR, CAPITAL_FACTOR, PAIR_FACTOR = _constants(3, 3)
_SALTS = _constants(64, 4)


class Number(Protocol):
    """An integer or an array of ``uint64``."""

    def __add__(self, other: Self | int, /) -> Self: ...
    def __mul__(self, other: Self | int, /) -> Self: ...


N = TypeVar("N", bound=Number)


def word_number(token: str) -> int:
    """Return the 32-bit number of a normalized token."""
    return crc32(token.encode("utf-8", "surrogatepass"))


def combine(
    words: Sequence[N], classes: Sequence[N], bag: Sequence[N], capitals: N, salt: Sequence[N]
) -> list[N]:
    """Return the features of a place.

    Args:
        words: numbers of the words at -3, -2, -1, +1, +2, +3, times ``WORD_FACTORS``.
        classes: the same of their classes, times ``CLASS_FACTORS``.
        bag: numbers of the words from -5 to -2 and from +2 to +5, times ``BAG_FACTOR``.
        capitals: how the place and its neighbors are written, times ``CAPITAL_FACTOR``.
        salt: as many constants as there are features, of the type of the numbers.
    """
    l3, l2, l1, r1, r2, r3 = words
    a3, a2, a1, b1, b2, b3 = classes
    l21, r12, lr = l2 + l1, r1 + r2, l1 + r1
    a21, b12, ab = a2 + a1, b1 + b2, a1 + b1
    sums = [
        *(l1, r1, l2, r2, l3, r3, l21, r12, lr),
        *(l21 + l3, r12 + r3, l21 + r1, l1 + r12, l21 + r12),
        *(a1, b1, a21, b12, ab, a21 + b1, a1 + b12, a21 + a3, b12 + b3),
        *(a21 + b12, a21 + a3 + b1, a1 + b12 + b3, a21 + a3 + b12, a21 + b12 + b3),
        *(l1 + b1, a1 + r1, l1 + b12, a21 + r1, l1 + b12 + a2, a21 + r1 + b2),
        *(capitals, capitals + a1),
    ]
    marked = [total + constant for total, constant in zip(sums, salt, strict=False)]
    return [*marked, *(word + salt[-1] for word in bag)]


COUNT = 36 + 8
"""Features of a place."""
SALTS = _SALTS[:36] + _SALTS[-1:]


def pair_number(first: str, second: str) -> int:
    """Return what tells the features of one pair of words from those of another.

    Weights above 0 speak for the word that comes first in the alphabet.
    """
    return word_number(" ".join(sorted((first, second)))) * PAIR_FACTOR & MASK


def key(feature: int, pair: int) -> int:
    """Return 64 bits for a feature of a pair: its slot in the table and its fingerprint.

    Args:
        feature: one of ``combine``.
        pair: as ``pair_number`` gives it.
    """
    return (feature + pair) * GOLDEN & MASK
