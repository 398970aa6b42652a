"""Spans: half-open ranges of code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.text.span import Span

spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(*sorted(pair)))


def covered(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@given(spans, spans)
def test_overlap_and_containment_are_those_of_the_covered_points(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.length and other.length:
        assert one.overlaps(other) == bool(covered(one) & covered(other))
        assert one.contains(other) == (covered(one) >= covered(other))


@given(spans, st.integers(0, 9))
def test_a_shifted_span_keeps_its_length(span: Span, by: int) -> None:
    assert span.shift(by).length == span.length
    assert span.shift(by).shift(-by) == span


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Span(0, 3), Span(3, 5), False),
        (Span(0, 4), Span(3, 5), True),
        (Span(2, 2), Span(2, 2), False),
        (Span(2, 2), Span(0, 5), True),
    ],
)
def test_touching_is_not_overlapping(one: Span, other: Span, expected: bool) -> None:
    assert one.overlaps(other) is expected


def test_a_span_slices() -> None:
    assert "prose"[slice(*Span(1, 4))] == "ros"
