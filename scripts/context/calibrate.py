"""Set the margins of the context model.

    python -m scripts.context.calibrate TABLE FOLDER MINED [--alarms N]

``FOLDER`` holds the gathered texts for calibration, ``MINED`` the mistakes that
``scripts.context.mine`` found. The margins go to ``rules/margins.tsv``. With ``--alarms N`` the N
strongest alarms of each pair are printed instead, for a person to judge: what is a real mistake
of the text belongs into ``judged.txt``.
"""

import argparse
import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scripts.context import corpus
from scripts.context.score import Floats, Scores
from scripts.context.slots import Pair, Places, pairs
from scripts.context.train import PAIRS

MARGINS = Path("rules/margins.tsv")
JUDGED = Path(__file__).with_name("judged.txt")
MISTAKES = 2.0
"""Mistakes among all pairs that are assumed in 10,000 words."""
SMOOTHING = 1.0
"""Mistakes of each pair that are added to the mined ones."""
WEIGHT = 0.7
"""Mistakes found that one false alarm must be worth."""
FLOOR = 1.5
"""No margin is lower: the text that was not seen is always worse than that which was."""
FLOORS = {
    ("it's", "its"): 3.0,
    ("now", "know"): 3.0,
    ("through", "though"): 4.5,
    ("dose", "does"): 4.0,
}
"""Higher floors of directions whose alarms in edited text outside of these sets were read."""
PRECISION = 0.8
"""Share of right reports that a margin must let expect."""
SAFE = 1.5
"""So much more than for a report is needed for a safe fix."""
BEYOND = 0.75
"""So much more than the strongest alarm has is needed for a safe fix."""


class Margin(NamedTuple):
    """What a direction of a pair needs, and what it did in calibration.

    Attributes:
        written, meant: the words.
        report: log odds from which the place is reported.
        safe: log odds from which the fix is safe.
        recall: share of the mistakes put into the texts that reach ``report``.
        alarms: places of correct words that do.
        precision: share of right ones among the reports that may be expected.
    """

    written: str
    meant: str
    report: float
    safe: float
    recall: float
    alarms: int
    precision: float


class Direction(NamedTuple):
    """The log odds for ``meant`` where ``written`` is right, and where ``meant`` is."""

    written: str
    meant: str
    places: Places
    right: Floats
    wrong: Floats


def mark(written: str, meant: str, around: str) -> str:
    """Return the line of ``judged.txt`` for a place: no text, but a hash of it."""
    digest = hashlib.blake2b(around.encode(), digest_size=6).hexdigest()
    return f"{written}>{meant} {digest}"


def directions(scores: Scores, pair: Pair, marks: set[str]) -> list[Direction]:
    """Return both directions of a pair, without the places judged to be real mistakes."""
    found = []
    for written, meant in ((pair.first, pair.second), (pair.second, pair.first)):
        places = scores.judged(written)
        places = places[~scores.cited(places, meant)]
        right = scores.log_odds(places, meant, written)
        real = [
            place
            for place in places[right > FLOOR].tolist()
            if mark(written, meant, scores.around(place)) in marks
        ]
        kept = ~np.isin(places, real)
        wrong = scores.log_odds(scores.judged(meant), meant, written)
        found.append(Direction(written, meant, places[kept], right[kept], wrong))
    return found


def margin(direction: Direction, rate: float, words: int) -> Margin:
    """Return the margin at which found mistakes outweigh false alarms the most.

    Args:
        direction: its log odds.
        rate: mistakes of this kind expected in 10,000 words.
        words: how many words the texts have.
    """
    wrong = np.sort(direction.wrong)[::-1]
    right = np.sort(direction.right)[::-1]
    floor = FLOORS.get((direction.written, direction.meant), FLOOR)
    candidates: NDArray[np.float64] = np.arange(floor, 14, 0.25)
    best, chosen = -np.inf, 14.0
    for at in candidates.tolist():
        alarms = (float((right >= at).sum()) + 0.25) / words * 10_000
        recall = float((wrong >= at).mean()) if len(wrong) else 0.0
        found = rate * recall
        worth = found - WEIGHT * alarms
        if worth > best and found >= PRECISION * (found + alarms - 0.25 / words * 10_000):
            best, chosen = worth, at
    alarms = int((right >= chosen).sum())
    recall = float((wrong >= chosen).mean()) if len(wrong) else 0.0
    found = rate * recall * words / 10_000
    strongest = float(right[0]) if len(right) else 0.0
    safe = max(chosen + SAFE, strongest + BEYOND)
    precision = found / (found + alarms) if found else 0.0
    return Margin(direction.written, direction.meant, chosen, safe, recall, alarms, precision)


def rates(mined: Path, known: list[Pair]) -> dict[tuple[str, str], float]:
    """Return how many mistakes of each direction are expected in 10,000 words."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in mined.read_text("utf-8").splitlines():
        record = json.loads(line)
        counts[record["was"], record["is"]] += 1
    both = [(p.first, p.second) for p in known] + [(p.second, p.first) for p in known]
    total = sum(counts[one] + SMOOTHING for one in both)
    return {one: (counts[one] + SMOOTHING) / total * MISTAKES for one in both}


def main() -> None:
    """Write the margins, or print alarms."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("table", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("mined", type=Path)
    parser.add_argument("--alarms", type=int, default=0)
    chosen = parser.parse_args()
    known = pairs(PAIRS)
    scores = Scores(chosen.table, [*corpus.read(corpus.files(chosen.folder))])
    words = int((scores.tokens.ids > 0).sum())
    expected = rates(chosen.mined, known)
    marks = set(JUDGED.read_text("utf-8").split("\n")) if JUDGED.exists() else set[str]()
    rows = []
    for pair in known:
        for direction in directions(scores, pair, marks):
            found = margin(direction, expected[direction.written, direction.meant], words)
            rows.append(found)
            if chosen.alarms:
                _show(scores, direction, found, chosen.alarms)
    if not chosen.alarms:
        lines = [
            f"{r.written}\t{r.meant}\t{r.report:g}\t{r.safe:.2f}\t{r.recall:.3f}\t{r.alarms}"
            f"\t{r.precision:.3f}\n"
            for r in sorted(rows)
        ]
        MARGINS.write_text("".join(lines), "utf-8")
        total = sum(row.alarms for row in rows)
        print(f"{words} words, {total} alarms, {total / words * 10_000:.2f} in 10,000")


def _show(scores: Scores, direction: Direction, found: Margin, most: int) -> None:
    order = np.argsort(-direction.right)[:most]
    for i in order.tolist():
        odds = float(direction.right[i])
        if odds >= max(FLOOR, found.report - 1.5):
            around = scores.around(int(direction.places[i]))
            line = mark(direction.written, direction.meant, around)
            sign = "*" if odds >= found.report else " "
            print(f"{line}\t{odds:.1f}{sign}\t{around}")


if __name__ == "__main__":
    main()
