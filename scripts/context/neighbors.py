"""Collect the neighbors beside which a confusable word is right.

    python -m scripts.context.neighbors TABLE FOLDER...

The folders hold gathered text. The result goes to ``seedlint/context/ordinary.bin``.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scripts.context import corpus
from scripts.context.calibrate import MARGINS
from scripts.context.score import Scores
from scripts.context.slots import Places
from seedlint.bytestream.markers import encode
from seedlint.context.ordinary import (
    BITS,
    PATH,
    STRONG,
    after_number,
    before_number,
    classes_number,
    neighbors,
)
from seedlint.context.tokens import TOKEN
from seedlint.packs.pack import builtin
from seedlint.packs.rule_file import RuleSpec, load


class Grade(NamedTuple):
    """What makes a neighbor ordinary.

    Attributes:
        often: times that it must have stood beside the correct word.
        share: mistakes that would be found beside it, for each of those times, at most.
        doubt: log odds under the margin that no correct word may have reached.
    """

    often: int
    share: float
    doubt: float


WEAK = Grade(3, 0.01, 1.0)
CLASSES = Grade(4, 0.004, 1.0)
STRONGER = Grade(8, 0.002, 3.0)
_EVERY = 4
"""Of the training texts one segment in so many is looked at."""


def shipped() -> Iterator[RuleSpec]:
    """Yield the built-in rules."""
    for entry in builtin().files():
        if entry.name.endswith(".toml"):
            yield load(entry.path)


class _Counts:
    """How often each neighbor of each word was seen, beside a correct word and a mistake."""

    def __init__(self) -> None:
        self.right: Counter[int] = Counter()
        self.highest: defaultdict[int, float] = defaultdict(lambda: -99.0)
        self.found: defaultdict[int, int] = defaultdict(int)


class _Array:
    """The same for numbers in arrays."""

    def __init__(self) -> None:
        self.right = np.zeros(1 << BITS, np.int64)
        self.highest = np.full(1 << BITS, -99.0, np.float32)
        self.found = np.zeros(1 << BITS, np.int64)

    def bits(self, grade: Grade) -> NDArray[np.bool_]:
        """Return which numbers are ordinary."""
        often = self.right >= grade.often
        return often & (self.highest < -grade.doubt) & (self.found < self.right * grade.share)


def numbers_of(text: str, at: int, length: int, word: bytes) -> tuple[int, int]:
    """Return the bits of the neighbors of the word at ``text[at:at + length]``."""
    plain = encode(text[max(0, at - 40) : at + length + 40])
    start = min(at, 40)
    before, after = neighbors(plain, start, start + length)
    return before_number(word, before), after_number(word, after)


def _pairs(scores: Scores, places: Places, word: bytes) -> Places:
    """Return the bits of the classes of both neighbors at each place."""
    before = scores.classes[scores.tokens.ids[places - 1]].astype(np.int64)
    after = scores.classes[scores.tokens.ids[places + 1]].astype(np.int64)
    both, inverse = np.unique(before << 8 | after, return_inverse=True)
    numbers = [classes_number(word, number >> 8, number & 0xFF) for number in both.tolist()]
    return np.array(numbers, np.int64)[inverse]


def count(scores: Scores, rows: list[list[str]], classes: _Array) -> _Counts:
    """Return the counts for all directions of pairs that are judged by themselves.

    Args:
        scores: of the text.
        rows: of the margins.
        classes: gets the counts for the classes of both neighbors.
    """
    counts = _Counts()
    spans = _Spans(scores)
    for written in sorted({row[0] for row in rows}):
        word = written.encode("cp1252")
        meant = [(row[1], float(row[2])) for row in rows if row[0] == written]
        places = scores.index.places(written)
        over = np.full(len(places), -99.0, np.float32)
        for other, margin in meant:
            over = np.maximum(over, scores.log_odds(places, other, written) - margin)
        judged = scores.judged(written)
        numbers = _pairs(scores, judged, word)
        np.add.at(classes.right, numbers, 1)
        np.maximum.at(classes.highest, numbers, over[np.searchsorted(places, judged)])
        for place, highest in zip(places.tolist(), over.tolist(), strict=True):
            for number in numbers_of(*spans.of(place), word):
                counts.right[number] += 1
                counts.highest[number] = max(counts.highest[number], highest)
        for other, margin in meant:
            places = scores.judged(other)
            odds = scores.log_odds(places, other, written)
            places = places[odds >= margin]
            np.add.at(classes.found, _pairs(scores, places, word), 1)
            for place in places.tolist():
                for number in numbers_of(*spans.of(place), word):
                    counts.found[number] += 1
    return counts


class _Spans:
    """Where in its segment a token stands."""

    def __init__(self, scores: Scores) -> None:
        self._scores = scores
        self._starts: Places = scores.tokens.segments
        self._known: tuple[int, list[tuple[int, int]]] = (-1, [])

    def of(self, place: int) -> tuple[str, int, int]:
        """Return the segment of a token, where it begins there, and its length."""
        number = int(np.searchsorted(self._starts, place, side="right")) - 1
        if self._known[0] != number:
            found = TOKEN.finditer(self._scores.segments[number])
            self._known = number, [(m.start(), m.end() - m.start()) for m in found]
        start, length = self._known[1][place - int(self._starts[number])]
        return self._scores.segments[number], start, length


def main() -> None:
    """Write the set of ordinary neighbors."""
    table, folders = Path(sys.argv[1]), map(Path, sys.argv[2:])
    asked = {pair for spec in shipped() for pair in spec.match.directions}
    lines = MARGINS.read_text("utf-8").splitlines()
    rows = [row for row in (line.split("\t") for line in lines) if (row[0], row[1]) in asked]
    segments = [segment for folder in folders for segment in corpus.read(corpus.files(folder))][
        ::_EVERY
    ]
    classes = _Array()
    counts = count(Scores(table, segments), rows, classes)
    bits = classes.bits(CLASSES).astype(np.uint8)
    for mask, grade in ((0, WEAK), (STRONG, STRONGER)):
        for number, often in counts.right.items():
            clear = counts.highest[number] < -grade.doubt
            if often >= grade.often and clear and counts.found[number] < often * grade.share:
                bits[number ^ mask] = 1
    PATH.write_bytes(np.packbits(bits, bitorder="little").tobytes())
    total = sum(counts.right.values())
    for name, mask in (("weak", 0), ("strong", STRONG)):
        covered = sum(often for number, often in counts.right.items() if bits[number ^ mask])
        print(f"{name}: beside {covered / total:.0%} of the words")
    ordinary = classes.bits(CLASSES)
    share = classes.right[ordinary].sum() / classes.right.sum()
    print(f"classes: beside {share:.0%} of the judged words")
    print(f"{int(bits.sum())} of {len(bits)} bits")


if __name__ == "__main__":
    main()
