"""What a parsed regular expression can begin with, in either case where case does not count."""

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import chain
from re import _compiler, findall  # type: ignore[attr-defined]
from re import _constants as sre
from typing import Any

Members = list[tuple[Any, Any]]

IGNORECASE, UNICODE = sre.SRE_FLAG_IGNORECASE, sre.SRE_FLAG_UNICODE
WIDTHLESS = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)
REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
LAST = 0xFFFF
"""Beyond this, characters have no cases that are looked for here."""


def beginnings(items: Any, flags: int) -> tuple[list[Members], bool] | None:
    """Classes of which one has the first character, and whether there may be none; None when
    nobody knows."""
    classes: list[Members] = []
    for op, value in items:
        if op in WIDTHLESS:
            continue
        first = _beginnings_of(op, value, flags)
        if first is None:
            return None
        classes += first[0]
        if not first[1]:
            return classes, False
    return classes, True


def _beginnings_of(op: Any, value: Any, flags: int) -> tuple[list[Members], bool] | None:
    if op is sre.SUBPATTERN:
        return beginnings(value[3], _compiler._combine_flags(flags, value[1], value[2]))
    if op is sre.ATOMIC_GROUP:
        return beginnings(value, flags)
    if op in REPEATS:
        first = beginnings(value[2], flags)
        return first and (first[0], first[1] or value[0] == 0)
    if op is sre.BRANCH:
        firsts = [beginnings(items, flags) for items in value[1]]
        known = [first for first in firsts if first is not None]
        if len(known) < len(firsts):
            return None
        return [*chain.from_iterable(first[0] for first in known)], any(first[1] for first in known)
    if op not in (sre.LITERAL, sre.NOT_LITERAL, sre.IN):
        return None
    members = value if op is sre.IN else [(sre.LITERAL, value)]
    if op is sre.NOT_LITERAL:
        members = [(sre.NEGATE, None), *members]
    if flags & IGNORECASE:
        if not flags & UNICODE or goes_beyond(members):
            return None
        members = in_either_case(members)
    return [members], False


def goes_beyond(members: Members) -> bool:
    """Whether characters are among them whose cases are not known here."""
    return any(
        (value if op is sre.LITERAL else value[1]) > LAST
        for op, value in members
        if op in (sre.LITERAL, sre.RANGE)
    )


def in_either_case(members: Members) -> Members:
    """A class that has all characters that are the same as one of ``members``."""
    added = [*members]
    for op, value in members:
        if op in (sre.LITERAL, sre.RANGE):
            low, high = value if op is sre.RANGE else (value, value)
            added += ((sre.LITERAL, case) for case in _other_cases(low, high))
    return added


@cache
def _other_cases(low: int, high: int) -> list[int]:
    """The code points that are the same as one of a range, but outside of it."""
    first, last = bisect_left(_cased(), low), bisect_right(_cased(), high)
    cases = set(chain.from_iterable(map(cases_of, _cased()[first:last])))
    return sorted(case for case in cases if not low <= case <= high)


@cache
def _cased() -> tuple[int, ...]:
    """The code points that have cases."""
    letters = map(chr, range(LAST + 1))
    return tuple(ord(one) for one in letters if one.lower() != one or one.upper() != one)


@cache
def cases_of(letter: int) -> frozenset[int]:
    """The code points that are the same as a letter where case does not count."""
    return frozenset(map(ord, findall(rf"\u{letter:04x}", "".join(map(chr, _cased())), IGNORECASE)))
