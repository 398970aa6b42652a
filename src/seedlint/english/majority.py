"""Which of several ways to write a thing a text has chosen, and where it forgets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from re import Match, Pattern
from typing import NamedTuple

_MOST = 4
"""So often a form must occur to count as the text's own."""
_AHEAD = 3
"""So many times as often as all other forms together."""


NEAR = 32
"""How far from a place a match may begin and end, with what it looks at, in code points."""


class Majority(NamedTuple):
    """How a text writes a thing.

    Attributes:
        form: the name of the form that prevails, empty when none clearly does.
        others: the matches of all other forms, in order.
        total: how many matches all forms have together.
    """

    form: str
    others: Sequence[Match[str]]
    total: int


def majority_form(counts: Mapping[str, int], style: str = "document") -> str:
    """Return the name of the form that clearly prevails by these counts; empty when none does.
    ``style`` is the name of a form that prevails in any case, or ``document``."""
    if style != "document":
        return style
    form = max(counts, key=lambda name: counts[name], default="")
    count = counts.get(form, 0)
    others = sum(counts.values()) - count
    return form if count >= _MOST and count >= _AHEAD * others else ""


def find_majority(
    text: str,
    forms: Mapping[str, Pattern[str]],
    style: str = "document",
    *,
    places: Iterable[int] | None = None,
) -> Majority:
    """Return what prevails in a text, and where it forgets.

    Args:
        text: what is searched.
        forms: the ways to write it, by name; their patterns do not overlap.
        style: the name of a form, to have it prevail; ``document`` lets the text decide.
        places: offsets, in order, of which each match is near one (``NEAR``); the whole
            text is searched when there are none.
    """
    spans = [(0, len(text))] if places is None else [*_around(places)]
    found = {
        name: [match for span in spans for match in pattern.finditer(text, *span)]
        for name, pattern in forms.items()
    }
    total = sum(map(len, found.values()))
    counts = {name: len(matches) for name, matches in found.items()}
    form = majority_form(counts, style if style in forms else "document")
    if not form:
        return Majority("", (), total)
    others = [match for name, matches in found.items() if name != form for match in matches]
    return Majority(form, sorted(others, key=lambda match: match.start()), total)


def _around(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the surroundings of each place; those that touch as one."""
    low = high = -1
    for place in places:
        if place - NEAR <= high:
            high = place + NEAR
            continue
        if high >= 0:
            yield low, high
        low, high = max(0, place - NEAR), place + NEAR
    if high >= 0:
        yield low, high
