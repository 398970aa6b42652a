"""Finds many literals in one pass over a stream of bytes.

Two native engines behind one face, with equal results: hyperscan where there is
a wheel of it, ahocorasick_rs everywhere else.
"""

from collections.abc import Sequence
from typing import Protocol

Hits = list[tuple[int, int]]
"""(index of the literal, offset of its end), in the order of the ends."""


class Scanner(Protocol):
    """Literals made ready; ``scan`` may be called any number of times."""

    def scan(self, data: bytes) -> Hits:
        """Where each literal occurs, overlaps included."""


class Hyperscan:
    """Literals in a hyperscan database, which can be stored."""

    name = "hyperscan"

    def __init__(self, database: bytes) -> None:
        import hyperscan

        self._database = hyperscan.loadb(database, hyperscan.HS_MODE_BLOCK)
        self._scratch = hyperscan.Scratch(self._database)
        self._database.scratch = self._scratch

    @staticmethod
    def build(literals: Sequence[bytes], caseless: Sequence[bool]) -> bytes:
        """The database, as bytes."""
        import hyperscan

        database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        database.compile(
            expressions=list(literals),
            ids=list(range(len(literals))),
            elements=len(literals),
            flags=[hyperscan.HS_FLAG_CASELESS if ignore else 0 for ignore in caseless],
            literal=True,
        )
        stored: bytes = hyperscan.dumpb(database)
        return stored

    def scan(self, data: bytes) -> Hits:
        hits: Hits = []
        append = hits.append

        def note(index: int, _start: int, end: int, _flags: int, _context: object) -> None:
            append((index, end))

        self._database.scan(data, note)
        return hits


class AhoCorasick:
    """Literals in an automaton that is built anew in each process."""

    name = "ahocorasick_rs"

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


class Nothing:
    """No literal at all."""

    name = "nothing"

    def scan(self, data: bytes) -> Hits:
        return []


def available() -> str:
    """The name of the engine that this installation has."""
    try:
        import hyperscan  # noqa: F401  (only whether it is there)
    except ImportError:
        return AhoCorasick.name
    return Hyperscan.name


def build(engine: str, literals: Sequence[bytes], caseless: Sequence[bool]) -> bytes:
    """What an engine wants stored for ``load``; empty where it builds from the literals."""
    if engine == Hyperscan.name and literals:
        return Hyperscan.build(literals, caseless)
    return b""


def load(
    engine: str, stored: bytes, literals: Sequence[bytes], caseless: Sequence[bool]
) -> Scanner:
    """A scanner from what ``build`` returned; literals only where that was empty."""
    if stored and engine == Hyperscan.name:
        return Hyperscan(stored)
    return AhoCorasick(literals, caseless) if literals else Nothing()
