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
)
from seedlint.context.table import Table, Token, case
from seedlint.context.tokens import CODE, EDGE, NUMBER, TOKEN
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
        before: the ``REACH`` tokens in front of it; ``EDGE`` where there are none.
        after: the ``REACH`` tokens that follow.
        case: how the word itself is written.
    """

    before: tuple[Token, ...]
    after: tuple[Token, ...]
    case: int


def place(view: str, span: Span, segment: Span, table: Table) -> Place:
    """Return the tokens around a span of a document's view.

    Args:
        view: the masked text.
        span: the word in question, in code points.
        segment: the paragraph that holds it.
        table: what knows the tokens.
    """
    start, end = span
    low, high = max(segment[0], start - _FAR), min(segment[1], end + _FAR)
    before = TOKEN.findall(view, low, start)
    if low > segment[0] and before:
        del before[0]  # it may lack its beginning
    after = TOKEN.findall(view, end, high)[:REACH]
    before = before[-REACH:]
    if len(before) < REACH:
        before = [EDGE] * (REACH - len(before)) + before
    if len(after) < REACH:
        after += [EDGE] * (REACH - len(after))
    known = table.known.__getitem__
    return Place(tuple(map(known, before)), tuple(map(known, after)), case(view[start]))


def features(here: Place) -> list[int]:
    """Return the features of a place; see ``seedlint.context.features``."""
    before, after, own = here
    near = before[-NEAR:] + after[:NEAR]
    words = [token[1] * k for token, k in zip(near, WORD_FACTORS, strict=True)]
    classes = [(token[2] + 1) * k for token, k in zip(near, CLASS_FACTORS, strict=True)]
    bag = [token[1] * BAG_FACTOR for token in before[:-1] + after[1:]]
    capitals = (before[-1].case * 9 + own * 3 + after[0].case + 1) * CAPITAL_FACTOR
    return combine(words, classes, bag, capitals, SALTS)


def is_judged(view: str, span: Span, segment: Span, here: Place) -> bool:
    """Return whether the words around a place tell enough.

    There is no verdict beside code, numbers and words that the model does not know, in
    quotations, in titles, on a word that is cited between marks, and on the first word of a
    piece of text that is no sentence.
    """
    left, right, own = here.before[-1], here.after[0], here.case
    previous, following = left.text, right.text
    if (is_mark(previous) and (is_mark(following) or previous in CITING)) or following in CITING:
        return False
    if not (_is_telling(left) and _is_telling(right)):
        return False
    if left.case == 2 or right.case == 2:
        return False  # “an IT worker”: an abbreviation is not the word that it spells
    written = view[span.start : span.end]
    if own and (case(written) > 1 or right.case or previous not in _STOPS):
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


def _is_telling(token: Token) -> bool:
    return token.text not in (CODE, NUMBER) and token.word_class != OTHER
