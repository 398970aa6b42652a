"""How hard a text is to read, by the formulas of those who measured it.

All but the first are school years of the United States: a text of grade 8 is read
with ease at the age of fourteen.
"""

from collections.abc import Iterator
from math import sqrt

from seedlint.stats.counts import Counts


def flesch(counts: Counts) -> float:
    """Reading ease after Flesch (1948): 100 is very easy, 60 plain, below 30 hard."""
    return 206.835 - 1.015 * _length(counts) - 84.6 * _per_word(counts, counts.syllables)


def flesch_kincaid(counts: Counts) -> float:
    """Grade after Kincaid and others (1975)."""
    return 0.39 * _length(counts) + 11.8 * _per_word(counts, counts.syllables) - 15.59


def gunning_fog(counts: Counts) -> float:
    """Grade after Gunning (1952): sentence length and the share of hard words."""
    return 0.4 * (_length(counts) + 100 * _per_word(counts, counts.hard))


def smog(counts: Counts) -> float:
    """Grade after McLaughlin (1969), by long words alone; meant for thirty sentences and more."""
    return 1.0430 * sqrt(counts.long * 30 / counts.sentences) + 3.1291


def coleman_liau(counts: Counts) -> float:
    """Grade after Coleman and Liau (1975), by letters."""
    sentences = _per_word(counts, counts.sentences)
    return 5.88 * _per_word(counts, counts.letters) - 29.6 * sentences - 15.8


def automated(counts: Counts) -> float:
    """Automated readability index after Smith and Senter (1967): a grade, by letters."""
    return 4.71 * _per_word(counts, counts.letters) + 0.5 * _length(counts) - 21.43


FORMULAS = {
    "flesch": flesch,
    "flesch-kincaid": flesch_kincaid,
    "gunning-fog": gunning_fog,
    "smog": smog,
    "coleman-liau": coleman_liau,
    "ari": automated,
}
"""The formulas by the names that reports use."""


def readability(counts: Counts) -> Iterator[tuple[str, float]]:
    """Yield each formula's name and result; nothing for a text without words."""
    if counts.words:
        for name, formula in FORMULAS.items():
            yield name, formula(counts)


def _length(counts: Counts) -> float:
    return counts.words / counts.sentences


def _per_word(counts: Counts, number: int) -> float:
    return number / counts.words
