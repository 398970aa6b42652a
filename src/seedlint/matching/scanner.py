"""Finds many literals in one pass over a stream of bytes.

ahocorasick_rs does; a little text is sifted without it. hyperscan scans a quarter quicker, but it
takes 25 times as long to build, has no wheels for some systems, and its scratch space may be used
by one thread at a time. The results are equal.
"""

from collections.abc import Sequence
from typing import Protocol

from seedlint.matching.literal_index import Hits, Index, IndexScanner

LITTLE = 20_000
"""Bytes to scan before the automaton is built: to sift as many takes as long as to build it."""


class Scanner(Protocol):
    """Literals made ready; ``scan`` may be called any number of times, from any thread."""

    def scan(self, data: bytes) -> Hits:
        """Return where each literal occurs, overlaps included."""


class AhoCorasick:
    """Literals in an automaton, which each process builds anew."""

    def __init__(self, literals: Sequence[bytes], caseless: Sequence[bool]) -> None:
        from ahocorasick_rs import BytesAhoCorasick

        self._literals = literals
        self._caseless = caseless
        self._lowers = any(caseless)
        self._automaton = BytesAhoCorasick(
            [literal.lower() for literal in literals] if self._lowers else list(literals)
        )

    def scan(self, data: bytes) -> Hits:
        haystack = data.lower() if self._lowers else data
        found = self._automaton.find_matches_as_indexes(haystack, overlapping=True)
        literals, caseless = self._literals, self._caseless
        return [
            (index, end)
            for index, start, end in found
            if caseless[index] or not self._lowers or data[start:end] == literals[index]
        ]


class LazyScanner:
    """Sifts what comes first; builds the automaton as soon as there is enough to do for it."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._left = LITTLE
        self._scanner: Scanner = IndexScanner(index)

    def scan(self, data: bytes) -> Hits:
        if self._left >= 0:
            self._left -= len(data)
            if self._left < 0:
                self._scanner = engine(self._index)
        return self._scanner.scan(data)


def engine(index: Index) -> Scanner:
    """Return the automaton of an index's literals."""
    if not index.caseless:
        return IndexScanner(index)  # there is nothing to find, and the automaton wants literals
    return AhoCorasick(index.literals(), list(map(bool, index.caseless)))
