"""Figures of texts, as a table for people and as JSON for machines. The JSON's shape is a promise.

It has ``files`` and ``total``, each with ``words``, ``sentences``, ``paragraphs``,
``syllables``, ``letters``, ``fillers``, ``fillers_per_10000``, ``sentence_length``
(``mean``, ``longest``, ``counts``: how many sentences have so many words) and
``readability``: the result of each formula. Files also have their ``path``. What a text without
words cannot have is null.
"""

from typing import Any

from seedlint.reports.terminal import aligned, printable_name
from seedlint.stats.counts import Counts
from seedlint.stats.readability import FORMULAS, readability

_HEADS = (
    "words",
    "sentences",
    "per sentence",
    "fillers ‱",
    "ease",
    "F–K",
    "fog",
    "SMOG",
    "C–L",
    "ARI",
)
_STEPS = (5, 10, 15, 20, 25, 30, 40)
_BAR = 40
"""The columns of the longest bar."""


class TextStatistics:
    """Counts of files, gathered; ``total`` is of all."""

    def __init__(self) -> None:
        self.files: list[tuple[str, Counts]] = []
        self.total = Counts()

    def add(self, name: str, counts: Counts) -> None:
        """One more file."""
        self.files.append((name, counts))
        self.total.add(counts)

    def text(self) -> str:
        """Return a row for each file, one for all, and how long the sentences are."""
        if not self.files:
            return "There was nothing to measure.\n"
        rows = [
            ("", *_HEADS),
            *((printable_name(name), *_cells(counts)) for name, counts in self.files),
        ]
        if len(self.files) > 1:
            rows.append((f"all {len(self.files)} files", *_cells(self.total)))
        return "\n".join([*aligned(rows), "", *_bars(self.total), ""])

    def json(self) -> str:
        """Return the same, and more, as one object."""
        import json  # people do without

        files = [{"path": name, **_object(counts)} for name, counts in self.files]
        return json.dumps({"files": files, "total": _object(self.total)}, indent=2) + "\n"


def _cells(counts: Counts) -> tuple[str, ...]:
    results = dict(readability(counts))
    return (
        str(counts.words),
        str(counts.sentences),
        _shown(_mean(counts)),
        _shown(_density(counts), digits=0),
        *(_shown(results.get(name)) for name in FORMULAS),
    )


def _shown(number: float | None, digits: int = 1) -> str:
    return "–" if number is None else f"{number:.{digits}f}"


def _bars(counts: Counts) -> list[str]:
    """Return how many sentences have 1 to 5 words, 6 to 10 …"""
    if not counts.sentences:
        return []
    lows = [1, *(step + 1 for step in _STEPS)]
    labels = [f"{low}–{high}" for low, high in zip(lows, _STEPS, strict=False)] + [f"{lows[-1]}…"]
    many = [0] * len(lows)
    for length, sentences in counts.lengths.items():
        many[sum(length > step for step in _STEPS)] += sentences
    most, width = max(many), max(map(len, labels))
    digits = len(str(most))
    return ["words  sentences"] + [
        f"{label:>{width}}  {number:>{digits}} {'█' * round(_BAR * number / most)}".rstrip()
        for label, number in zip(labels, many, strict=True)
    ]


def _mean(counts: Counts) -> float | None:
    return counts.words / counts.sentences if counts.sentences else None


def _density(counts: Counts) -> float | None:
    return counts.fillers * 10_000 / counts.words if counts.words else None


def _object(counts: Counts) -> dict[str, Any]:
    results = dict(readability(counts))
    return {
        "words": counts.words,
        "sentences": counts.sentences,
        "paragraphs": counts.paragraphs,
        "syllables": counts.syllables,
        "letters": counts.letters,
        "fillers": counts.fillers,
        "fillers_per_10000": _rounded(_density(counts)),
        "sentence_length": {
            "mean": _rounded(_mean(counts)),
            "longest": max(counts.lengths, default=0),
            "counts": {str(length): counts.lengths[length] for length in sorted(counts.lengths)},
        },
        "readability": {name: _rounded(results.get(name)) for name in FORMULAS},
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 2)
