"""Takes edits back that were made in several passes over a text."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple, Protocol

from seedlint.text.edits import Edit, apply
from seedlint.text.span import Span


class Made(Protocol):
    """An edit that was made: see ``result.Applied``."""

    @property
    def round(self) -> int: ...
    @property
    def rule(self) -> str: ...
    @property
    def fix(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def old(self) -> str: ...
    @property
    def new(self) -> str: ...


class Undone(NamedTuple):
    """A text without some of the fixes that were made.

    Attributes:
        text: without them.
        fixes: the numbers of those that were taken back.
        kept: the numbers of those that others build upon, so that they had to stay.
    """

    text: str
    fixes: frozenset[int]
    kept: frozenset[int]


class _Pass:
    """The edits of one pass, in order, and where they lie in the text after it."""

    def __init__(self, edits: Sequence[Made]) -> None:
        self.edits = edits
        grown = [len(edit.new) - len(edit.old) for edit in edits]
        self._shifts = list(accumulate(grown, initial=0))
        self._starts = [edit.start for edit in edits]
        self._ends = [edit.start + len(edit.old) for edit in edits]

    def after(self, index: int) -> Span:
        """Return where the edit stands in the text after the pass."""
        start = self.edits[index].start + self._shifts[index]
        return Span(start, start + len(self.edits[index].new))

    def moved(self, span: Span) -> Span | None:
        """Return where a span of the text before the pass lies after it; None when an edit touches
        it."""
        first = bisect_left(self._ends, span.start)
        last = bisect_right(self._starts, span.end)
        return None if first < last else span.shift(self._shifts[first])


def undo(text: str, edits: Sequence[Made], chosen: Callable[[Made], bool]) -> Undone:
    """Return the text without the chosen edits.

    Args:
        text: after all edits.
        edits: all that were made, pass by pass, in the order of their places.
        chosen: which to take back. All edits of a fix go or stay together.

    Raises:
        ValueError: the text is not what these edits have made.
    """
    passes = [_Pass(list(group)) for _, group in groupby(edits, lambda edit: edit.round)]
    wanted = frozenset(edit.fix for edit in edits if chosen(edit))
    if wanted == {edit.fix for edit in edits}:
        for one in reversed(passes):
            text = _without(
                text, [(one.after(index), edit) for index, edit in enumerate(one.edits)]
            )
        return Undone(text, wanted, frozenset())
    places: list[tuple[Span, Made]] = []
    kept: set[int] = set()
    for number, one in enumerate(passes):
        for index, edit in enumerate(one.edits):
            if edit.fix not in wanted:
                continue
            place: Span | None = one.after(index)
            for later in passes[number + 1 :]:
                place = later.moved(place) if place else None
            if place is None:
                kept.add(edit.fix)
            else:
                places.append((place, edit))
    gone = [(place, edit) for place, edit in places if edit.fix not in kept]
    return Undone(_without(text, gone), wanted - kept, frozenset(kept))


def _without(text: str, edits: Sequence[tuple[Span, Made]]) -> str:
    for place, edit in edits:
        if text[place.start : place.end] != edit.new:
            raise ValueError(f"there is no {edit.new!r} at {place.start}")
    return apply(text, [Edit(place, edit.old) for place, edit in edits])
