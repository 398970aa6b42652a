"""Tell languages apart by the letter sequences that are usual in each.

A naive Bayes classifier over sequences of one to four letters and whole short words; trained by
``scripts/words/train_languages.py``. It is loaded only for texts whose language is in doubt.
"""

import marshal
import os
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from seedlint.language.ngrams import of_word, words

SCALE = 12.0
"""Steps in which one unit of the natural logarithm is stored."""
_SAME = {"sr-latn": "sr", "nn": "nb", "pt-br": "pt"}


class Model(NamedTuple):
    """The stored statistics.

    Attributes:
        languages: English comes first.
        costs: for a sequence, one byte for each language: how unlikely it is there.
    """

    languages: list[str]
    costs: dict[str, bytes]


class Verdict(NamedTuple):
    """The likeliest language.

    Attributes:
        code: of the language.
        lead: by how much it is likelier than English, in nats for each word; 0 for English.
        over: by how much English is likelier than the best other one; 0 for others.
    """

    code: str
    lead: float
    over: float = 0.0


@cache
def _model() -> Model:
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "languages.marshal")
    with open(path, "rb") as stream:
        languages, costs = marshal.load(stream)
    return Model(languages, costs)


_LANE = 4
"""Bytes of a sum: the sums of all languages lie in one number, so that one addition adds them."""


@lru_cache(maxsize=20_000)  # texts have most of their words in common
def _of_word(word: str) -> tuple[int, int]:
    """Return the costs of a word in all languages as one number, with a lane for each, and how
    many of its sequences are known."""
    model = _model()
    rows = [*filter(None, map(model.costs.get, of_word(word)))]
    wide = bytearray(_LANE * len(model.languages))
    total = 0
    for row in rows:
        wide[::_LANE] = row
        total += int.from_bytes(wide, "little")
    return total, len(rows)


def _totals(text: str) -> tuple[list[float], int]:
    """Return the cost of a text in each language, in nats, and how many sequences are known."""
    size = _LANE * len(_model().languages)
    total = known = 0
    for word in words(text):
        costs, count = _of_word(word)
        total += costs
        known += count
    sums = total.to_bytes(size, "little")
    columns = (sums[at : at + _LANE] for at in range(0, size, _LANE))
    return [int.from_bytes(column, "little") / SCALE for column in columns], known


def classify(text: str, among: Sequence[str] = (), declared: str = "") -> Verdict:
    """Return the likeliest language of a text in Latin or Cyrillic script.

    Args:
        among: codes of the only languages that are possible; empty for all.
        declared: the code that the file declares, which is likely without evidence.
    """
    model = _model()
    totals, known = _totals(text)
    size = max(1, len(text.split()))
    if not known:
        return Verdict(declared or "en", 0.0)
    # Sequences overlap: five of them say hardly more than one.
    english = totals[0] / 5
    best, code = english, "en"
    second = float("inf")
    for language, total in zip(model.languages, totals, strict=True):
        language = _SAME.get(language, language)
        if among and language not in among and language != "en":
            continue
        cost = total / 5 - (8.0 if language == declared else 0.0)
        if cost < best:
            best, code = cost, language
        if language != "en":
            second = min(second, cost)
    if code != "en" and declared and declared != "en" and declared not in model.languages:
        code = declared  # one that was not trained, and that its kin was taken for
    return Verdict(code, (english - best) / size, max(0.0, (second - english) / size))


def best_of(text: str, languages: Sequence[str]) -> str:
    """Return the likeliest of some languages that the model knows."""
    model = _model()
    totals, _ = _totals(text)
    costs = {
        _SAME.get(language, language): total
        for language, total in zip(model.languages, totals, strict=True)
    }
    return min(languages, key=lambda language: costs.get(language, float("inf")))
