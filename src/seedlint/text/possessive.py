"""Makes repeats possessive where to give back a character never helps.

``re`` that has read a word with ``[a-z]+`` and does not find the blank that is to follow tries
again behind each of the word's letters. Where what follows cannot begin with any character
that was repeated, nothing comes of that.
"""

from collections.abc import Sequence
from functools import cache
from re import _compiler, _parser, findall  # type: ignore[attr-defined]
from re import _constants as sre
from typing import Any, NamedTuple

from seedlint.text.beginnings import LAST, REPEATS, UNICODE, WIDTHLESS, beginnings

_BEYOND = 1 << LAST + 1
"""Stands for all characters beyond ``LAST``."""
_ALL = (_BEYOND << 1) - 1


class _Next(NamedTuple):
    """What may stand behind a place for a match to go on there: a set of characters, as bits.

    behind_word: the same, if a word's letter stands before it.
    may_end: whether a match may be complete there; then nothing is tried again.
    """

    any: int
    behind_word: int
    may_end: bool


_UNKNOWN = _Next(_ALL, _ALL, False)
_END = _Next(0, 0, True)


def possessive(items: Any, flags: int, behind: _Next = _END) -> Any:
    """A parsed pattern that finds the same without trying again in vain.

    Args:
        behind: what follows the pattern.
    """
    parts = [
        _part(op, value, flags, _next(items[at + 1 :], flags, behind))
        for at, (op, value) in enumerate(items)
    ]
    return _parser.SubPattern(items.state, parts)


def _part(op: Any, value: Any, flags: int, behind: _Next) -> tuple[Any, Any]:
    if op is sre.SUBPATTERN:
        group, more, less, items = value
        inner = _compiler._combine_flags(flags, more, less)
        return op, (group, more, less, possessive(items, inner, behind))
    if op is sre.BRANCH:
        return op, (value[0], [possessive(items, flags, behind) for items in value[1]])
    if op in REPEATS:
        return _repeat(op, value, flags, behind)
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return op, (value[0], possessive(value[1], flags))
    if op is sre.ATOMIC_GROUP:
        return op, possessive(value, flags)
    return op, value


def _repeat(op: Any, value: Any, flags: int, behind: _Next) -> tuple[Any, Any]:
    low, high, items = value
    if len(items) > 1 or items[0][0] not in (sre.IN, sre.LITERAL, sre.NOT_LITERAL):
        again = _next(items, flags, _UNKNOWN)
        either = _either(again, behind)
        return op, (low, high, possessive(items, flags, either))
    repeated = _next(items, flags, _END).any
    in_word = low and not repeated & _not_in_words()
    follows = behind.behind_word if in_word else behind.any
    if op is sre.MAX_REPEAT and flags & UNICODE and not repeated & follows:
        op = sre.POSSESSIVE_REPEAT
    return op, value


def _next(items: Sequence[tuple[Any, Any]], flags: int, behind: _Next) -> _Next:
    """What may stand where some items, and then what is behind them, are to match."""
    found = beginnings(items, flags)
    if found is None or not flags & UNICODE:
        return _UNKNOWN
    classes, may_be_empty = found
    mask = 0
    for members in classes:
        mask |= _mask(tuple(members))
    here = _Next(mask, mask, False)
    if may_be_empty:
        # Where it only is looked around before the end, a shorter repeat may yet please.
        here = _either(here, _UNKNOWN if behind.may_end and _looks(items) else behind)
    for op, value in items:
        if (op, value) == (sre.AT, sre.AT_BOUNDARY):
            return here._replace(behind_word=here.behind_word & _not_in_words())
        if op not in WIDTHLESS:
            break
    return here


def _either(one: _Next, other: _Next) -> _Next:
    return _Next(
        one.any | other.any, one.behind_word | other.behind_word, one.may_end or other.may_end
    )


def _looks(items: Any) -> bool:
    """Whether something in a pattern takes no characters."""
    return any(
        op in WIDTHLESS
        or (op is sre.SUBPATTERN and _looks(value[3]))
        or (op is sre.ATOMIC_GROUP and _looks(value))
        or (op is sre.BRANCH and any(map(_looks, value[1])))
        or (op in REPEATS and _looks(value[2]))
        for op, value in items
    )


@cache
def _mask(members: tuple[tuple[Any, Any], ...]) -> int:
    """A class as a set of characters."""
    mask, negated = 0, False
    for op, value in members:
        if op is sre.NEGATE:
            negated = True
        elif op is sre.CATEGORY:
            mask |= _category(value)
        else:
            low, high = value if op is sre.RANGE else (value, value)
            mask |= (2 << min(high, LAST + 1)) - (1 << min(low, LAST + 1))
    return (_ALL ^ mask) | _BEYOND if negated else mask


@cache
def _category(category: Any) -> int:
    source = {
        sre.CATEGORY_DIGIT: r"\d",
        sre.CATEGORY_SPACE: r"\s",
        sre.CATEGORY_WORD: r"\w",
        sre.CATEGORY_NOT_DIGIT: r"\D",
        sre.CATEGORY_NOT_SPACE: r"\S",
        sre.CATEGORY_NOT_WORD: r"\W",
    }[category]
    return sum(1 << ord(one) for one in findall(source, "".join(map(chr, range(LAST + 1))))) | (
        0 if category is sre.CATEGORY_SPACE else _BEYOND
    )


@cache
def _not_in_words() -> int:
    """The characters that are part of no word, for ``\\\\b``; of those that are known."""
    return _category(sre.CATEGORY_NOT_WORD) ^ _BEYOND
