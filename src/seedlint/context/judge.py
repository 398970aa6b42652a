"""Judge which of two words a place means, and say why."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from seedlint.context.features import pair_number
from seedlint.context.place import Place, features, is_judged, place
from seedlint.context.table import Table
from seedlint.context.tokens import CODE, EDGE
from seedlint.text.span import Span

OFFSETS: tuple[tuple[int, ...], ...] = (
    *((-1,), (1,), (-2,), (2,), (-3,), (3,), (-2, -1), (1, 2), (-1, 1)),
    *((-3, -2, -1), (1, 2, 3), (-2, -1, 1), (-1, 1, 2), (-2, -1, 1, 2)),
    *((-1,), (1,), (-2, -1), (1, 2), (-1, 1), (-2, -1, 1), (-1, 1, 2), (-3, -2, -1), (1, 2, 3)),
    *((-2, -1, 1, 2), (-3, -2, -1, 1), (-1, 1, 2, 3), (-3, -2, -1, 1, 2), (-2, -1, 1, 2, 3)),
    *((-1, 1), (-1, 1), (-1, 1, 2), (-2, -1, 1), (-2, -1, 1, 2), (-2, -1, 1, 2)),
    *((), (-1,)),
    *((-5,), (-4,), (-3,), (-2,), (2,), (3,), (4,), (5,)),
)
"""The places of the words that each feature is about, in the order of ``features.combine``."""
_MOST = 2
"""Words that are named as evidence."""


_QUICK = (0, 1, 8, 14, 15, 18, 28, 29, 34, 35)
"""The features of the words next to a place."""
_SLACK = 4.0
"""If these alone are so far below what a report needs, the others are not looked at: in 69 of 70
places that are reported they are not."""
CITED = 4
"""A word is not meant if it stands so near to the written one."""


class Choice(NamedTuple):
    """A word that may be meant where another is written.

    Attributes:
        meant: the word.
        report: log odds from which the place is reported.
        safe: log odds from which the fix is safe.
    """

    meant: str
    report: float
    safe: float


class Verdict(NamedTuple):
    """A word that is meant more likely than the one that is written.

    Attributes:
        meant: the word.
        is_safe: whether its log odds reach what a safe fix needs.
        evidence: the words around the place that spoke for it most, in the order of the text.
    """

    meant: str
    is_safe: bool
    evidence: tuple[str, ...]


def judge(
    view: str, span: Span, segment: Span, written: str, choices: Sequence[Choice], table: Table
) -> Verdict | None:
    """Return the word that is meant at a place; None when it is most likely the written one.

    Args:
        view: the masked text of the document.
        span: the written word, in code points.
        segment: the paragraph that holds it.
        written: the word in lower case with a straight apostrophe.
        choices: the words that may be meant.
        table: what was learned.
    """
    here = place(view, span, segment, table)
    numbers = features(here)
    best: tuple[float, Choice] | None = None
    quick = [numbers[i] for i in _QUICK]
    near = [token.text for token in here.before[-CITED:] + here.after[:CITED]]
    for choice in choices:
        if choice.meant in near:
            continue  # somebody tells them apart: “its, not it's”
        if log_odds(quick, choice.meant, written, table) < choice.report - _SLACK:
            continue
        odds = log_odds(numbers, choice.meant, written, table)
        if odds >= choice.report and (best is None or odds - choice.report > best[0]):
            best = odds - choice.report, choice
    if best is None or not is_judged(view, span, segment, here):
        return None
    over, choice = best
    weights = contributions(numbers, choice.meant, written, table)
    evidence = tuple(word for word, _ in spoken(here, weights, _MOST))
    return Verdict(choice.meant, over >= choice.safe - choice.report, evidence)


def log_odds(numbers: list[int], meant: str, written: str, table: Table) -> float:
    """Return the natural logarithm of the odds for one word against another.

    Args:
        numbers: the features of the place.
        meant: the word asked about.
        written: the other one.
        table: what was learned.
    """
    odds = table.log_odds(numbers, pair_number(meant, written))
    return odds if meant < written else -odds


def contributions(numbers: list[int], meant: str, written: str, table: Table) -> list[float]:
    """Return what each feature adds to the log odds for ``meant``."""
    weights = table.weights(numbers, pair_number(meant, written))
    return weights if meant < written else [-weight for weight in weights]


def spoken(here: Place, weights: Iterable[float], most: int) -> Iterator[tuple[str, float]]:
    """Yield the words around a place that speak for a verdict, in the order of the text.

    A feature of several words counts for each of them in equal parts.

    Args:
        here: the words.
        weights: what each feature adds.
        most: how many words to name.
    """
    shares: dict[int, float] = {}
    for offsets, weight in zip(OFFSETS, weights, strict=True):
        for offset in offsets:
            shares[offset] = shares.get(offset, 0.0) + weight / len(offsets)
    strongest = sorted(shares, key=lambda offset: -shares[offset])
    named = [o for o in strongest if shares[o] > 0 and _word(here, o) not in (EDGE, CODE)][:most]
    for offset in sorted(named):
        yield _word(here, offset), shares[offset]


def _word(here: Place, offset: int) -> str:
    return (here.before[offset] if offset < 0 else here.after[offset - 1]).text
