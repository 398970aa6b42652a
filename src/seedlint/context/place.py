"""A place in a sentence as the context model sees it."""

import re
from typing import NamedTuple

from seedlint.context.classes import OTHER
from seedlint.context.features import (
    BAG_FACTOR,
    CAPITAL_FACTOR,
    CLASS_FACTORS,
    NEAR,
    REACH,
    SALTS,
    WORD_FACTORS,
    combine,
    word_number,
)
from seedlint.context.table import Table
from seedlint.context.tokens import CODE, EDGE, NUMBER, TOKEN, normalize
from seedlint.english.quotations import in_quotation
from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_FAR = 72
"""Code points on either side in which the words around a place are looked for."""
_STOPS = frozenset((".", "!", "?", ":", EDGE))
_ENDED = pattern(r"[.!?:)”\"’][\s\x04\x05]*$")
_OPEN_SINGLE = pattern(r"‘(?:[^’]|’(?=\w))*$", re.DOTALL)


CITING = frozenset("/()[]\"“”‘’'*")
"""Marks beside which a word may be an example of itself."""


class Place(NamedTuple):
    """The tokens around a word.

    Attributes:
        before: the ``REACH`` tokens in front of it, normalized; ``EDGE`` where there are none.
        after: the ``REACH`` tokens that follow.
        capitals: how the tokens at -1, 0 and +1 are written (``case``).
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    capitals: tuple[int, int, int]


def case(token: str) -> int:
    """Return how a token is written: 0 in lower case, 1 with a capital, 2 in capitals."""
    if not token[0].isupper():
        return 0
    return 2 if len(token) > 1 and token.isupper() else 1


def place(view: str, span: Span, segment: Span) -> Place:
    """Return the tokens around a span of a document's view.

    Args:
        view: the masked text.
        span: the word in question, in code points.
        segment: the paragraph that holds it.
    """
    start, end = span
    low, high = max(segment.start, start - _FAR), min(segment.end, end + _FAR)
    before = TOKEN.findall(view, low, start)
    if low > segment.start and before:
        del before[0]  # it may lack its beginning
    after = TOKEN.findall(view, end, high)
    before, after = before[-REACH:], after[:REACH]
    capitals = (
        case(before[-1]) if before else 0,
        case(view[start:end]),
        case(after[0]) if after else 0,
    )
    missing = REACH - len(before)
    return Place(
        (*[EDGE] * missing, *map(normalize, before)),
        (*map(normalize, after), *[EDGE] * (REACH - len(after))),
        capitals,
    )


def features(here: Place, table: Table) -> list[int]:
    """Return the features of a place; see ``seedlint.context.features``."""
    near = (*here.before[-NEAR:], *here.after[:NEAR])
    words = [word_number(word) * k for word, k in zip(near, WORD_FACTORS, strict=True)]
    classes = [(table.class_of(word) + 1) * k for word, k in zip(near, CLASS_FACTORS, strict=True)]
    bag = [word_number(word) * BAG_FACTOR for word in (*here.before[:-1], *here.after[1:])]
    before, own, after = here.capitals
    capitals = (before * 9 + own * 3 + after + 1) * CAPITAL_FACTOR
    return combine(words, classes, bag, capitals, SALTS)


def is_judged(view: str, span: Span, segment: Span, here: Place, table: Table) -> bool:
    """Return whether the words around a place tell enough.

    There is no verdict beside code, numbers and words that the model does not know, in
    quotations, in titles, on a word that is cited between marks, and on the first word of a
    piece of text that is no sentence.
    """
    previous, following = here.before[-1], here.after[0]
    if (is_mark(previous) and (is_mark(following) or previous in CITING)) or following in CITING:
        return False
    if not (_is_telling(previous, table) and _is_telling(following, table)):
        return False
    before, own, after = here.capitals
    if before == 2 or after == 2:  # “an IT worker”: an abbreviation is not the word that it spells
        return False
    if own and (own > 1 or after or previous not in _STOPS):
        return False
    if previous == EDGE and not _ENDED.search(
        view, max(segment.start, segment.end - 8), segment.end
    ):
        return False
    if in_quotation(view, span.start, segment):
        return False
    low = max(segment.start, span.start - 1500)
    return view.rfind("‘", low, span.start) < 0 or not _OPEN_SINGLE.search(view, low, span.start)


def is_mark(token: str) -> bool:
    """Return whether a token is a mark, and none that ends a sentence or a segment."""
    return not token[0].isalnum() and token not in _STOPS


def _is_telling(token: str, table: Table) -> bool:
    return token not in (CODE, NUMBER) and table.class_of(token) != OTHER


__all__ = ["Place", "case", "features", "is_judged", "place"]
