"""The formulas, against values computed by hand."""

import pytest

from seedlint.stats.counts import Counts
from seedlint.stats.readability import readability


def test_formulas() -> None:
    # 100 words in 5 sentences, 150 syllables, 470 letters, 12 long words, 10 of them hard
    counts = Counts()
    counts.words, counts.syllables, counts.letters = 100, 150, 470
    counts.long, counts.hard = 12, 10
    counts.lengths.update({20: 5})
    assert dict(readability(counts)) == {
        "flesch": pytest.approx(206.835 - 1.015 * 20 - 84.6 * 1.5),  # 59.635
        "flesch-kincaid": pytest.approx(9.91),  # 7.8 + 17.7 - 15.59
        "gunning-fog": pytest.approx(12.0),  # 0.4 * (20 + 10)
        "smog": pytest.approx(1.0430 * 72**0.5 + 3.1291),  # 12 * 30 / 5 = 72
        "coleman-liau": pytest.approx(10.356),  # 0.0588 * 470 - 0.296 * 5 - 15.8
        "ari": pytest.approx(10.707),  # 4.71 * 4.7 + 10 - 21.43
    }


def test_the_longer_the_harder() -> None:
    easy, hard = Counts(), Counts()
    easy.words, easy.syllables, easy.letters = 10, 10, 30
    hard.words, hard.syllables, hard.letters, hard.long, hard.hard = 10, 30, 90, 8, 8
    easy.lengths.update({5: 2})
    hard.lengths.update({10: 1})
    of_easy, of_hard = dict(readability(easy)), dict(readability(hard))
    assert of_easy.pop("flesch") > of_hard.pop("flesch")
    assert all(of_easy[name] < of_hard[name] for name in of_easy)
