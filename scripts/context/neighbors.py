"""Collect the neighbors beside which a confusable word is right.

    python -m scripts.context.neighbors TABLE MINED FOLDER...

The folders hold gathered text. The result goes to ``seedlint/context/ordinary.bin``.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scripts.context import corpus
from scripts.context.calibrate import MARGINS, rates
from scripts.context.score import Floats, Scores
from scripts.context.slots import Places, pairs
from scripts.context.train import PAIRS
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
from seedlint.packs.rule_file import load
from seedlint.packs.rule_spec import RuleSpec


class Grade(NamedTuple):
    """What makes a neighbor ordinary.

    Attributes:
        often: times that it must have stood beside the correct word.
        doubt: log odds under the margin that no correct word beside it may have reached.
        loss: share of the mistakes in a word, at most, that may stand beside such neighbors.
    """

    often: int
    doubt: float
    loss: float


WEAK = Grade(2, 0.5, 0.15)
STRONGER = Grade(4, 1.5, 0.02)
CLASSES = Grade(2, 0.5, 0.04)
UNSEEN = 0.3
"""Mistakes that are assumed beside each neighbor, in addition to those that were seen."""
_EVERY = 4
"""Of the training texts one segment in so many is looked at."""


def shipped() -> Iterator[RuleSpec]:
    """Yield the built-in rules."""
    for entry in builtin().files():
        if entry.name.endswith(".toml"):
            yield load(entry.path)


class Seen(NamedTuple):
    """The neighbors of a word at some places: in front, behind, and the classes of both."""

    before: Places
    after: Places
    classes: Places


class Word:
    """A confusable word among the texts."""

    def __init__(self, scores: Scores, spans: "Spans", written: str) -> None:
        """Take the texts, and the word."""
        self._scores = scores
        self._spans = spans
        self._word = written.encode("cp1252")
        self._written = written

    def seen(self, places: Places) -> Seen:
        """Return the neighbors at places of the word, or of another in whose place it stood."""
        both = [self._numbers(place) for place in places.tolist()]
        before, after = (np.array(side, np.int64) for side in zip(*both, strict=True))
        ids, classes = self._scores.tokens.ids, self._scores.classes
        pairs = classes[ids[places - 1]].astype(np.int64) << 8 | classes[ids[places + 1]]
        known, inverse = np.unique(pairs, return_inverse=True)
        numbers = [classes_number(self._word, pair >> 8, pair & 0xFF) for pair in known.tolist()]
        return Seen(before, after, np.array(numbers, np.int64)[inverse])

    def _numbers(self, place: int) -> tuple[int, int]:
        text, at, length = self._spans.of(place)
        plain = encode(text[max(0, at - 40) : at + length + 40])
        start = min(at, 40)
        before, after = neighbors(plain, start, start + length)
        return before_number(self._word, before), after_number(self._word, after)

    def ordinary(self, meant: dict[str, tuple[float, float]]) -> Iterator[tuple[int, Places]]:
        """Yield masks, each with the numbers of ordinary neighbors that it turns into bits.

        Args:
            meant: the words that may be meant, with their margins and rates.
        """
        places = self._scores.judged(self._written)
        highest = np.full(len(places), -99.0, np.float32)
        mistakes: list[Places] = []
        weights: list[NDArray[np.float64]] = []
        for other, (margin, rate) in meant.items():
            odds = self._scores.log_odds(places, other, self._written) - np.float32(margin)
            highest = np.maximum(highest, odds)
            wrong = self._scores.judged(other)
            found = wrong[self._scores.log_odds(wrong, other, self._written) >= margin]
            mistakes.append(found)
            weights.append(np.full(len(found), rate / max(1, len(found))))
        if not len(places):
            return
        right = self.seen(places)
        every = np.concatenate(mistakes)
        found_at = self.seen(every) if len(every) else Seen(every, every, every)
        weight = np.concatenate(weights)
        sides = [*zip(right, found_at, strict=True)]
        for side in sides[:2]:
            yield 0, chosen(*side, highest, weight, WEAK)
            yield STRONG, chosen(*side, highest, weight, STRONGER)
        yield 0, chosen(*sides[2], highest, weight, CLASSES)


def chosen(
    right: Places, wrong: Places, highest: Floats, weight: NDArray[np.float64], grade: Grade
) -> Places:
    """Return the numbers beside which the word is right, those with the fewest mistakes first.

    Args:
        right: the numbers beside the correct word.
        wrong: the numbers beside mistakes that would be found.
        highest: by how much the log odds of the correct words exceed their margins.
        weight: of each mistake.
        grade: what is asked.
    """
    numbers, inverse, often = np.unique(right, return_inverse=True, return_counts=True)
    top = np.full(len(numbers), -99.0, np.float32)
    np.maximum.at(top, inverse, highest)
    lost = np.zeros(len(numbers))
    position = np.minimum(np.searchsorted(numbers, wrong), len(numbers) - 1)
    same = numbers[position] == wrong
    np.add.at(lost, position[same], weight[same])
    if len(weight):  # a neighbor beside which no mistake was seen may still have one
        lost += UNSEEN * weight.mean()
    fit = (often >= grade.often) & (top < -grade.doubt)
    order = np.lexsort((numbers, lost / often))
    order = order[fit[order]]
    total = weight.sum()
    kept = np.cumsum(lost[order]) <= grade.loss * total if total else np.ones(len(order), bool)
    found: Places = numbers[order[kept]]
    return found


class Spans:
    """Where in its segment a token stands."""

    def __init__(self, scores: Scores) -> None:
        """Take the tokens."""
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
    table, mined, folders = Path(sys.argv[1]), Path(sys.argv[2]), map(Path, sys.argv[3:])
    expected = rates(mined, pairs(PAIRS))
    asked = {pair for spec in shipped() for match in spec.matches for pair in match.directions}
    meant: dict[str, dict[str, tuple[float, float]]] = {}
    for line in MARGINS.read_text("utf-8").splitlines():
        written, other, margin, *_ = line.split("\t")
        if (written, other) in asked:
            rate = expected[written, other]
            meant.setdefault(written, {})[other] = float(margin), rate
    segments = [segment for folder in folders for segment in corpus.read(corpus.files(folder))]
    scores = Scores(table, segments[::_EVERY])
    spans = Spans(scores)
    bits = np.zeros(1 << BITS, np.uint8)
    for written, others in sorted(meant.items()):
        for mask, numbers in Word(scores, spans, written).ordinary(others):
            bits[numbers ^ mask] = 1
    PATH.write_bytes(np.packbits(bits, bitorder="little").tobytes())
    print(f"{int(bits.sum())} of {len(bits)} bits")


if __name__ == "__main__":
    main()
