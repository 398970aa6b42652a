"""Finds many literals in one pass over a stream of bytes.

Two native engines after one face, with equal results: hyperscan where there is
a wheel of it, ahocorasick_rs everywhere else. A little text is sifted without either.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from seedlint.matching.literal_index import Hits, Index, IndexScanner

Kept = Callable[[str, Callable[[], bytes]], bytes]
"""Gives what an engine has built, by a name: as it was kept, or else what the call builds."""

LITTLE = 8_192
"""An engine is loaded when more bytes than these were to be scanned."""


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
    def build(literals: Sequence[bytes], caseless: Sequence[bool], *, once: bool = False) -> bytes:
        """The database, as bytes. With ``once`` each literal is told only once in a scan."""
        import hyperscan

        database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        each = hyperscan.HS_FLAG_SINGLEMATCH if once else 0
        database.compile(
            expressions=list(literals),
            ids=list(range(len(literals))),
            elements=len(literals),
            flags=[each | (hyperscan.HS_FLAG_CASELESS if ignore else 0) for ignore in caseless],
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


class LazyScanner:
    """Sifts what comes first; loads an engine as soon as there is enough to do for it."""

    def __init__(self, index: Index, kept: Kept) -> None:
        self._index = index
        self._kept = kept
        self._left = LITTLE
        self._scanner: Scanner = IndexScanner(index)

    def scan(self, data: bytes) -> Hits:
        if self._left >= 0:
            self._left -= len(data)
            if self._left < 0:
                self._scanner = engine(self._index, self._kept)
        return self._scanner.scan(data)


def uncached(name: str, build: Callable[[], bytes]) -> bytes:
    """Keeps nothing: what an engine needs is built."""
    return build()


def engine(index: Index, kept: Kept = uncached) -> Scanner:
    """The best engine that this installation has, ready to find the literals of an index."""
    if not index.caseless:
        return IndexScanner(index)  # there is nothing to find, and engines want literals
    return _best(lambda: (index.literals(), list(map(bool, index.caseless))), kept)


def engine_once(literals: Sequence[bytes], kept: Kept = uncached) -> Scanner:
    """The best engine, for literals of which it matters only whether they are there: it may
    tell each only once."""
    return _best(lambda: (literals, [False] * len(literals)), kept, once=True)


def _best(
    wanted: Callable[[], tuple[Sequence[bytes], Sequence[bool]]], kept: Kept, *, once: bool = False
) -> Scanner:
    """``wanted`` gives the literals, and for each whether case does not count."""
    try:
        import hyperscan
    except ImportError:
        return AhoCorasick(*wanted())

    def build() -> bytes:
        return Hyperscan.build(*wanted(), once=once)

    try:
        return Hyperscan(kept(Hyperscan.name, build))
    except hyperscan.HyperscanError:  # kept by another version, or on another kind of machine
        return Hyperscan(build())
