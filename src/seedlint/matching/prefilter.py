"""Which literals a pattern cannot match without.

A pattern is only tried where one of its literals occurs, and all rules' literals
are looked for in one pass. They are read off the parsed pattern: letters for the
stream of words, shapes (``a,a`` for ``[a-z],[a-z]``) for the stream of shapes.
"""

import re
import re._constants as sre
import re._parser as parser
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from seedlint.bytestream.markers import encode
from seedlint.bytestream.streams import shape

_MOST = 96
"""More alternatives than this are no prefilter any more."""
_MOST_PHRASES = 5000
"""The same for phrases, of which a scan finds many as fast as few."""

FAR = 40
"""Farther after a match no pattern looks."""

Strings = frozenset[str]
_EMPTY: Strings = frozenset([""])
_BLANK: Strings = frozenset([" "])


def words(pattern: str, *, exact: bool = False) -> Strings:
    """Run of letters (two or more), one of which every match contains.

    In lower case unless case counts. Empty when the pattern can match without any.
    """
    single = _cased_letters if exact else _letters
    runs = _Runs(single, most=_MOST_PHRASES, one_blank=True).of(parser.parse(pattern))
    return _best(
        frozenset(string.strip() for string in run)
        for run in runs
        if all(len(string.strip()) > 1 for string in run)
    )


def shapes(pattern: str, *, ignore_case: bool) -> Strings:
    """Shapes (see ``text.streams``), one of which every match, with its look-around, contains."""
    single = _caseless_shapes if ignore_case else _shapes
    runs = _Runs(single).of(parser.parse(pattern))
    return _best(run for run in runs if all(_telling(string) for string in run))


def substrings(pattern: str) -> Strings:
    """Exact substrings, one of which every match contains."""
    parsed = parser.parse(pattern)
    if parsed.state.flags & sre.SRE_FLAG_IGNORECASE:
        return frozenset()
    return _best(run for run in _Runs(_exact).of(parsed) if "" not in run)


def width(pattern: str) -> int:
    """Return the most characters that a match can have; 0 when there is no such number."""
    most = parser.parse(pattern).getwidth()[1]
    return most if most < sre.MAXREPEAT else 0


def ahead(pattern: str) -> int:
    """Return how many characters after its end a match may look at; ``FAR`` where there is no
    limit, or when the pattern is one that only other engines understand."""
    if "(?=" not in pattern and "(?!" not in pattern:
        return 1  # tells whether a word ends
    try:
        return max(1, _ahead(parser.parse(pattern)))
    except re.error:
        return FAR


def _ahead(parsed: Any) -> int:
    """Do as ``ahead``, as if all that looks ahead stood at the pattern's end."""
    most = 0
    for op, argument in parsed:
        if op in (sre.ASSERT, sre.ASSERT_NOT):
            direction, inner = argument
            own = min(FAR, inner.getwidth()[1]) if direction > 0 else 0
            most = max(most, own + _ahead(inner))
        elif op is sre.BRANCH:
            most = max(most, *map(_ahead, argument[1]))
        elif op in _REPEATS or op is sre.SUBPATTERN:
            most = max(most, _ahead(argument[-1]))
        elif op is sre.ATOMIC_GROUP:
            most = max(most, _ahead(argument))
    return min(FAR, most)


def _best(runs: Iterable[Strings]) -> Strings:
    """Return the run whose shortest string is longest; among equals the one with fewest strings."""
    return max(runs, key=lambda run: (min(map(len, run)), -len(run)), default=frozenset())


def _telling(string: str) -> bool:
    """Return whether a shape is rare enough to be looked for: it holds a mark beside something
    else."""
    return len(string) > 1 and bool(string.strip("aA0 "))


def _exact(op: Any, argument: Any) -> Strings | None:
    """Return the characters that a one-character node stands for, when they are few."""
    if op is sre.LITERAL:
        return frozenset([chr(argument)])
    if op is sre.IN:
        found: set[str] = set()
        for inner, value in argument:
            if inner is sre.LITERAL:
                found.add(chr(value))
            elif inner is sre.RANGE and value[1] - value[0] < 8:
                found.update(map(chr, range(value[0], value[1] + 1)))
            else:
                return None
        return frozenset(found) if 0 < len(found) <= 12 else None
    return None


def _cased_letters(op: Any, argument: Any) -> Strings | None:
    found = _exact(op, argument)
    if found is None:
        return None
    plain = frozenset("'" if letter == "’" else letter for letter in found)
    return plain if all(x.isascii() and (x.isalpha() or x in " '-") for x in plain) else None


def _letters(op: Any, argument: Any) -> Strings | None:
    found = _cased_letters(op, argument)
    return frozenset(map(str.lower, found)) if found else found


_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_ZERO_WIDTH = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)
_CLASSES = {
    sre.CATEGORY_DIGIT: "0",
    sre.CATEGORY_SPACE: " ",
    sre.CATEGORY_WORD: "aA0_",
}


def _shapes(op: Any, argument: Any) -> Strings | None:
    if op is sre.LITERAL:
        return frozenset([_shape_of(chr(argument))])
    if op is sre.CATEGORY:
        return frozenset(_CLASSES[argument]) if argument in _CLASSES else None
    if op is not sre.IN:
        return None
    found: set[str] = set()
    for inner, value in argument:
        if inner is sre.RANGE:
            found.update(_shape_of(chr(code)) for code in range(value[0], min(value[1], 383) + 1))
        else:
            some = _shapes(inner, value)
            if some is None:
                return None
            found |= some
    return frozenset(found)


def _caseless_shapes(op: Any, argument: Any) -> Strings | None:
    found = _shapes(op, argument)
    return found | frozenset("aA") if found and found & frozenset("aA") else found


def _shape_of(letter: str) -> str:
    return shape(encode(letter)).decode("latin-1")


class _Runs:
    """Collects, for a parsed pattern, the sets of strings that every match contains one of.

    A look-ahead counts as if it were consumed where nothing of the pattern follows it, and a
    look-after where nothing precedes it; elsewhere what they see overlaps with what is
    matched, so they are left out.
    """

    def __init__(self, single: Any, *, most: int = _MOST, one_blank: bool = False) -> None:
        """Prepare to collect.

        Args:
            single: gives the strings that a node of one character can match.
            most: the most strings that a set may have.
            one_blank: whether the text has one blank for any run of white space.
        """
        self._single = single
        self._most = most
        self._one_blank = one_blank

    def of(self, parsed: Any, *, first: bool = True, last: bool = True) -> list[Strings]:
        """Return the sets for a part of a pattern.

        Args:
            parsed: a sequence of nodes.
            first: whether nothing of the pattern precedes it.
            last: whether nothing of the pattern follows it.
        """
        runs: list[Strings] = []
        open_run = self._sequence(parsed, _EMPTY, runs, first=first, last=last)
        return [run for run in [*runs, open_run] if run != _EMPTY]

    def _sequence(
        self, parsed: Any, run: Strings, runs: list[Strings], *, first: bool, last: bool
    ) -> Strings:
        """Extend ``run`` by a sequence of nodes; what must be broken off goes to ``runs``."""
        for op, argument, opens, ends in _edges(parsed, first=first, last=last):
            whole = self._whole(op, argument, first=opens, last=ends)
            if whole is not None:
                if len(run) * len(whole) <= self._most:
                    run = frozenset(map("".join, product(run, whole)))
                    continue
                runs.append(run)
                run = whole
                continue
            run = self._broken(op, argument, run, runs, first=opens, last=ends)
        return run

    def _whole(self, op: Any, argument: Any, *, first: bool, last: bool) -> Strings | None:
        """Return all strings that a node can match, when they are few and known."""
        if op is sre.AT or op is sre.ASSERT_NOT:
            return _EMPTY
        if op is sre.ASSERT:
            direction, inner = argument
            counts = last if direction > 0 else first
            return (self._all(inner, first=first, last=last) if counts else None) or _EMPTY
        if op is sre.SUBPATTERN:
            return self._all(argument[3], first=first, last=last)
        if op is sre.ATOMIC_GROUP:
            return self._all(argument, first=first, last=last)
        if op is sre.BRANCH:
            branches = [self._all(branch, first=first, last=last) for branch in argument[1]]
            if any(branch is None for branch in branches):
                return None
            union = frozenset[str]().union(*(branch for branch in branches if branch))
            return union if 0 < len(union) <= self._most else None
        if op in _REPEATS:
            low, high, inner = argument
            if self._one_blank and low and _is_space(inner):
                return _BLANK
            once = self._all(inner, first=False, last=False)
            if once is None or high not in (0, 1):
                return None
            return once | _EMPTY if low == 0 else once
        if self._one_blank and _is_space([(op, argument)]):
            return _BLANK
        found: Strings | None = self._single(op, argument)
        return found

    def _all(self, parsed: Any, *, first: bool, last: bool) -> Strings | None:
        strings = _EMPTY
        for op, argument, opens, ends in _edges(parsed, first=first, last=last):
            whole = self._whole(op, argument, first=opens, last=ends)
            if whole is None or len(strings) * len(whole) > self._most:
                return None
            strings = frozenset(map("".join, product(strings, whole)))
        return strings

    def _broken(
        self, op: Any, argument: Any, run: Strings, runs: list[Strings], *, first: bool, last: bool
    ) -> Strings:
        """Look into a node that has no short list of strings; return the run it leaves open."""
        if op in _REPEATS and argument[0] > 0:
            once = self._all(argument[2], first=False, last=False)
            if once is not None and len(run) * len(once) <= self._most:
                runs.append(frozenset(map("".join, product(run, once))))
                return once
            runs.extend(self.of(argument[2], first=False, last=False))
        runs.append(run)
        if op is sre.SUBPATTERN:
            return self._sequence(argument[3], _EMPTY, runs, first=first, last=last)
        if op is sre.ATOMIC_GROUP:
            return self._sequence(argument, _EMPTY, runs, first=first, last=last)
        if op is sre.BRANCH:
            best = [_best(self.of(branch, first=first, last=last)) for branch in argument[1]]
            if all(best):
                union = frozenset[str]().union(*best)
                if len(union) <= self._most:
                    runs.append(union)
        return _EMPTY


def _edges(parsed: Any, *, first: bool, last: bool) -> Iterator[tuple[Any, Any, bool, bool]]:
    """Yield each node with whether it begins and whether it ends the pattern."""
    nodes = list(parsed)
    widths = [op not in _ZERO_WIDTH for op, _ in nodes]
    for index, (op, argument) in enumerate(nodes):
        opens = first and not any(widths[:index])
        ends = last and not any(widths[index + 1 :])
        yield op, argument, opens, ends


def _is_space(inner: Any) -> bool:
    """Return whether a repeated node is white space, of which the word stream has one blank."""
    return len(inner) == 1 and inner[0] == (sre.IN, [(sre.CATEGORY, sre.CATEGORY_SPACE)])
