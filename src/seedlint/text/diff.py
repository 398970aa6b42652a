"""From a text and what it should be to a few edits, so that cursors and folds stay."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from seedlint.text.edits import Edit
from seedlint.text.span import Span

_MOST = 250_000
"""Pairs of lines that may be compared where nothing else helps."""


class _Pair(NamedTuple):
    """Lines ``first`` to ``last`` of the old text, and ``start`` to ``end`` of the new one."""

    first: int
    last: int
    start: int
    end: int


def changes(before: str, after: str) -> Iterator[Edit]:
    """Edits, by runs of lines, that make one text of the other."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    for first, last, start, end in _differing(old, new, _Pair(0, len(old), 0, len(new))):
        yield _least(before, Span(starts[first], starts[last]), "".join(new[start:end]))


def unified(before: str, after: str, name: str, context: int = 3) -> Iterator[str]:
    """Yield the lines of a unified diff, each with its line feed if it has one.

    ``difflib.unified_diff`` takes a time that grows with the square of the lines that differ.

    Args:
        before: the old text.
        after: the new one.
        name: of the file.
        context: how many equal lines are shown around.
    """
    old, new = _by_line_feed(before), _by_line_feed(after)
    pairs = [*_differing(old, new, _Pair(0, len(old), 0, len(new)))]
    if pairs:
        yield f"--- {name}\n"
        yield f"+++ {name}\n"
    hunk: list[_Pair] = []
    for pair in [*pairs, None]:
        if hunk and (pair is None or pair.first - hunk[-1].last > 2 * context):
            yield from _hunk(old, new, hunk, context)
            hunk = []
        if pair:
            hunk.append(pair)


def _hunk(
    old: Sequence[str], new: Sequence[str], pairs: Sequence[_Pair], context: int
) -> Iterator[str]:
    lead = min(context, pairs[0].first)
    trail = min(context, len(old) - pairs[-1].last)
    first, last = pairs[0].first - lead, pairs[-1].last + trail
    start, end = pairs[0].start - lead, pairs[-1].end + trail
    yield f"@@ -{_range(first, last)} +{_range(start, end)} @@\n"
    at = first
    for pair in pairs:
        yield from (f" {line}" for line in old[at : pair.first])
        yield from (f"-{line}" for line in old[pair.first : pair.last])
        yield from (f"+{line}" for line in new[pair.start : pair.end])
        at = pair.last
    yield from (f" {line}" for line in old[at:last])


def _range(start: int, end: int) -> str:
    """Lines as the head of a hunk counts them; an empty range lies after the line it names."""
    length = end - start
    if length == 1:
        return f"{start + 1}"
    return f"{start + 1 if length else start},{length}"


def _by_line_feed(text: str) -> list[str]:
    """Return the lines as diffs count them: each ends with LF, but for the last perhaps."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _differing(old: Sequence[str], new: Sequence[str], pair: _Pair) -> Iterator[_Pair]:
    """Yield the runs in which two stretches differ: by what is equal at their ends, by lines that
    stay where they are, by lines that occur once, and where that is not enough, by all lines.
    """
    first, last, start, end = pair
    while first < last and start < end and old[first] == new[start]:
        first, start = first + 1, start + 1
    while first < last and start < end and old[last - 1] == new[end - 1]:
        last, end = last - 1, end - 1
    if first == last or start == end:
        if first < last or start < end:
            yield _Pair(first, last, start, end)
        return
    if last - first == end - start:
        unlike = [
            index for index in range(last - first) if old[first + index] != new[start + index]
        ]
        if len(unlike) * 2 <= last - first or last - first == 1:
            for _, run in groupby(enumerate(unlike), lambda one: one[1] - one[0]):
                indexes = [index for _, index in run]
                low, high = indexes[0], indexes[-1] + 1
                yield _Pair(first + low, first + high, start + low, start + high)
            return
    anchors = _anchors(old[first:last], new[start:end])
    if anchors:
        before = first, start
        for at, there in [*anchors, (last - first, end - start)]:
            yield from _differing(old, new, _Pair(before[0], first + at, before[1], start + there))
            before = first + at, start + there
    elif (last - first) * (end - start) > _MOST:
        yield _Pair(first, last, start, end)
    else:
        matcher = SequenceMatcher(None, old[first:last], new[start:end], autojunk=False)
        for kind, low, high, there, until in matcher.get_opcodes():
            if kind != "equal":
                yield _Pair(first + low, first + high, start + there, start + until)


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Lines that occur once in each of two stretches, as many as are in the same order."""
    once = {line for line, count in Counter(old).items() if count == 1}
    once &= {line for line, count in Counter(new).items() if count == 1}
    places = {line: index for index, line in enumerate(new) if line in once}
    pairs = [(index, places[line]) for index, line in enumerate(old) if line in once]
    # The longest run of rising places, by piles.
    tops: list[int] = []
    piles: list[int] = []
    back: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        back.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        piles[pile : pile + 1] = [number]
    rising: list[tuple[int, int]] = []
    number = piles[-1] if piles else -1
    while number >= 0:
        rising.append(pairs[number])
        number = back[number]
    return rising[::-1]


def _least(text: str, span: Span, new: str) -> Edit:
    """Return the edit without what stays at its head and tail. A line ending stays whole."""
    old = text[span.start : span.end]
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    if old[:head].endswith("\r"):
        head -= 1
    most -= head
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    if tail and old[len(old) - tail] == "\n" and old[: len(old) - tail].endswith("\r"):
        tail -= 1
    return Edit(Span(span.start + head, span.end - tail), new[head : len(new) - tail])
