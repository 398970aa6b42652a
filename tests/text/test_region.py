"""A part of a text, and where it lies after edits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.text.edits import Edit, apply, conflict
from seedlint.text.region import Region
from seedlint.text.span import Span


@pytest.mark.parametrize(
    ("span", "meets"),
    [((0, 2), False), ((1, 3), True), ((2, 2), True), ((4, 5), True), ((5, 6), False),
     ((5, 5), False), ((0, 99), True), ((6, 8), False), ((9, 9), True)],
)  # fmt: skip
def test_meets(span: tuple[int, int], meets: bool) -> None:
    assert Region([Span(8, 10), Span(2, 4), Span(3, 5)]).meets(Span(*span)) is meets


@pytest.mark.parametrize(
    ("span", "holds"),
    [((2, 5), True), ((5, 5), True), ((2, 2), True), ((4, 6), False), ((1, 2), False)],
)
def test_holds(span: tuple[int, int], holds: bool) -> None:
    assert Region([Span(2, 5), Span(8, 10)]).holds(Span(*span)) is holds


def test_nothing_is_in_an_empty_region() -> None:
    assert not Region([]).meets(Span(0, 1))
    assert not Region([]).holds(Span(0, 0))
    assert Region([]).moved([]).spans == []


spans = st.tuples(st.integers(0, 60), st.integers(0, 6)).map(lambda at: Span(at[0], sum(at)))


@given(st.lists(spans, max_size=5), st.lists(st.tuples(spans, st.text("xyz", max_size=3))))
def test_what_lies_outside_stays_as_it_is(
    parts: list[Span], wanted: list[tuple[Span, str]]
) -> None:
    text = "".join(chr(0x4E00 + index) for index in range(70))
    region = Region(span for span in parts if span.length)
    edits: list[Edit] = []
    for span, new in wanted:
        edit = Edit(span, new)
        if region.holds(span) and not any(conflict(edit, other) for other in edits):
            edits.append(edit)

    moved = region.moved(edits)

    assert outside(apply(text, edits), moved) == outside(text, region)
    assert len(moved.spans) <= len(region.spans)


def outside(text: str, region: Region) -> str:
    position, pieces = 0, []
    for start, end in region.spans:
        pieces.append(text[position:start])
        position = end
    return "".join([*pieces, text[position:]])
