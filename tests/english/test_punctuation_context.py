"""What a mark without a space holds together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.bytestream.markers import HIDDEN, MARK
from seedlint.english.punctuation_context import PunctuationContext, punctuation_context
from seedlint.text.span import Span

views = st.text(st.sampled_from(f"ab A1 .,;:\"'”)([=-—{HIDDEN}{MARK}\n"), min_size=1, max_size=30)


def at(view: str, mark: str) -> PunctuationContext | None:
    start = view.index(mark)
    return punctuation_context(view, start, start + len(mark), Span(0, len(view)))


@pytest.mark.parametrize(
    ("view", "mark", "left", "right"),
    [
        ("Apples,pears", ",", "Apples", "pears"),
        ("It rained.We left", ".", "rained", "We"),
        ("the “old” house;the", ";", "house", "the"),
        ("(Bergen),then", ",", "Bergen", "then"),
        ("in 2019,prices", ",", "2019", "prices"),
        (f"see {HIDDEN}{HIDDEN},then", ",", HIDDEN * 2, "then"),
    ],
)
def test_both_sides_are_told(view: str, mark: str, left: str, right: str) -> None:
    found = at(view, mark)
    assert found is not None
    assert (found.left, found.right) == (left, right)


@pytest.mark.parametrize("view", ["key=a,b", "{a,the}", "a|b,c", "std::a,b", ",then"])
def test_code_is_no_joint(view: str) -> None:
    assert at(view, ",") is None


def test_the_space_belongs_behind_a_closing_quote() -> None:
    found = at("He said “yes.”Then", ".")
    assert found is not None
    assert found.gap == len("He said “yes.”")


def test_brackets_right_around_are_told() -> None:
    found = at("the point (x,y) lies", ",")
    assert found is not None
    assert found.bracketed


@given(views, st.data())
def test_the_gap_lies_behind_the_mark_in_the_same_chunk(view: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(view) - 1))
    found = punctuation_context(view, start, start + 1, Span(0, len(view)))
    if found is not None:
        assert start + 1 <= found.gap <= max(found.chunk.end, start + 1)
        assert found.chunk.start <= start
        assert found.left
        assert found.right
