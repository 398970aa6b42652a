"""Makes of a regular expression what ``re`` makes of it, but quicker to search with.

``re`` leaps to where a match can begin only when a pattern begins with plain letters or a
class. Most of ours begin with ``\\b`` or look behind, or case does not count; then it tries
each place. Here

- the characters that a match can begin with are found behind what takes no character, too;
- classes, and letters at the head of an alternative, name both cases, so that nothing in the
  text is to be lowered to be compared with them.
"""

from _sre import MAGIC
from functools import cache
from itertools import chain, groupby
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import _constants as sre
from typing import Any

from seedlint.text.beginnings import (
    IGNORECASE,
    LAST,
    REPEATS,
    UNICODE,
    Members,
    beginnings,
    cases_of,
    goes_beyond,
    in_either_case,
)

_KNOWN = (20220615, 20221023, 20230612)  # of Python 3.11, 3.12, 3.13
"""Versions of what ``re`` makes of patterns; what is done here was tried with these."""
Numbers = list[int]


def program(source: str | bytes, flags: int) -> tuple[Any, ...]:
    """What ``_sre.compile`` makes a pattern of, besides its source.

    Raises:
        re.error: it is no pattern.
        AttributeError, TypeError: this Python does it otherwise.
    """
    parsed = _parser.parse(source, flags)
    state = parsed.state
    flags = int(flags | state.flags)
    by_number: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        by_number[number] = name
    code = [int(number) for number in _code(parsed, flags)]
    return flags, code, state.groups - 1, dict(state.groupdict), tuple(by_number)


def _code(parsed: Any, flags: int) -> Numbers:
    if MAGIC not in _KNOWN:
        plain: Numbers = _compiler._code(parsed, flags)
        return plain
    code: Numbers = []
    _compiler._compile_info(code, parsed, flags)
    mask, least = code[2], code[3]  # behind the number of the block and its length
    if least and not mask and (leads := _leads(parsed, flags)):
        code[2] = sre.SRE_INFO_CHARSET
        leads, _ = _compiler._optimize_charset(leads)
        _compiler._compile_charset(leads, flags, code)
        code[1] = len(code) - 1
    if flags & UNICODE:
        parsed = _folded(parsed, flags)
    _compiler._compile(code, parsed.data, flags)
    code.append(sre.SUCCESS)
    return code


def _folded(items: Any, flags: int) -> Any:
    """A parsed pattern in which classes and the heads of alternatives name both cases."""
    parts = [_folded_item(op, value, flags) for op, value in items]
    return _parser.SubPattern(items.state, parts)


def _folded_item(op: Any, value: Any, flags: int) -> tuple[Any, Any]:
    def within(items: Any) -> Any:
        return items and _folded(items, flags)

    if op is sre.SUBPATTERN:
        group, more, less, items = value
        inner = _compiler._combine_flags(flags, more, less)
        if inner & UNICODE:
            items = _folded(items, inner)
        return op, (group, more, less, items)
    if op is sre.BRANCH:
        return op, (value[0], _sorted_out([*map(within, value[1])], flags))
    if op in REPEATS:
        return op, (value[0], value[1], within(value[2]))
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return op, (value[0], within(value[1]))
    if op is sre.ATOMIC_GROUP:
        return op, within(value)
    if op is sre.GROUPREF_EXISTS:
        return op, (value[0], within(value[1]), within(value[2]))
    if op is sre.IN and flags & IGNORECASE:
        return _either_case(value)
    return op, value


def _sorted_out(alternatives: list[Any], flags: int) -> list[Any]:
    """Alternatives of which only those are tried that begin with the letter that is there.

    Of some side by side that begin with letters, the ones that begin with the same become one;
    no text tells in which order different letters were tried.
    """
    sorted_out: list[Any] = []
    for lettered, run in groupby(alternatives, _begins_with_letter):
        if not lettered:
            sorted_out += run
            continue
        by_letter: dict[frozenset[int], list[Any]] = {}
        for items in run:
            by_letter.setdefault(_like(items[0][1], flags), []).append(items)
        sorted_out += (
            _with_folded_head(_joined(same, flags), flags) for same in by_letter.values()
        )
    return sorted_out


def _begins_with_letter(items: Any) -> bool:
    return len(items) > 0 and items[0][0] is sre.LITERAL


def _like(letter: int, flags: int) -> frozenset[int]:
    """The letters that are the same."""
    if flags & IGNORECASE and letter <= LAST and (cases := cases_of(letter)):
        return cases
    return frozenset([letter])


def _joined(alternatives: list[Any], flags: int) -> Any:
    """Alternatives as one: the letters that all begin with, and then what is left of each."""
    first = alternatives[0]
    if len(alternatives) == 1:
        return first
    shared = 0
    for items in zip(*alternatives, strict=False):
        ops = {op for op, _ in items}
        if ops != {sre.LITERAL} or len({_like(letter, flags) for _, letter in items}) > 1:
            break
        shared += 1
    rests = [items[shared:] for items in alternatives]
    joined = _parser.SubPattern(first.state, first.data[:shared])
    joined.append((sre.BRANCH, (None, _sorted_out(rests, flags))))
    return joined


def _with_folded_head(items: Any, flags: int) -> Any:
    """An alternative whose first letter is a class: ``re`` looks at that before it goes into it."""
    if items and flags & IGNORECASE and items[0][0] is sre.LITERAL:
        items[0] = _either_case([items[0]])
    return items


def _either_case(members: Members) -> tuple[Any, Any]:
    """A class that finds, where case counts, what ``members`` find where it does not."""
    if goes_beyond(members):
        return sre.IN, members
    # A group that nobody counts is no code; it is there to say that case counts.
    exactly = _parser.SubPattern(_parser.State(), [(sre.IN, _optimized(tuple(members)))])
    return sre.SUBPATTERN, (None, 0, IGNORECASE, exactly)


@cache
def _optimized(members: tuple[tuple[Any, Any], ...]) -> Members:
    """The class of members in either case as ``re`` keeps it: patterns have few, but often."""
    optimized: Members = _compiler._optimize_charset(in_either_case([*members]))[0]
    return optimized


def _leads(items: Any, flags: int) -> Members:
    """A class of the characters that a match can begin with; empty when no class says it."""
    first = beginnings(items, flags)
    if first is None:
        return []
    classes, may_be_empty = first
    if may_be_empty or (len(classes) > 1 and any(map(_is_negated, classes))):
        return []
    return [*chain.from_iterable(classes)]


def _is_negated(members: Members) -> bool:
    return any(op is sre.NEGATE for op, _ in members)
