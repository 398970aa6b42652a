"""Edits: all put in at once, or refused."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.text.edits import Edit, apply, conflict, joined
from seedlint.text.span import Span

TEXT = "The quick brown fox."


def edit(start: int, end: int, text: str = "") -> Edit:
    return Edit(Span(start, end), text)


@st.composite
def edits(draw: st.DrawFn, length: int = len(TEXT)) -> Edit:
    start = draw(st.integers(0, length))
    end = draw(st.integers(start, min(length, start + 4)))
    return edit(start, end, draw(st.text("ab", max_size=2)))


@st.composite
def peaceful_edits(draw: st.DrawFn) -> list[Edit]:
    chosen: list[Edit] = []
    for candidate in draw(st.lists(edits(), max_size=8)):
        if not any(conflict(candidate, other) for other in chosen):
            chosen.append(candidate)
    return chosen


@given(edits(), edits())
def test_conflict_is_mutual_and_never_with_itself(one: Edit, other: Edit) -> None:
    assert conflict(one, other) == conflict(other, one)
    assert not conflict(one, one)


@given(st.lists(edits(), max_size=6))
def test_what_conflicts_is_refused_and_all_else_applied(chosen: list[Edit]) -> None:
    if any(conflict(one, other) for one, other in combinations(chosen, 2)):
        with pytest.raises(ValueError, match="conflict"):
            apply(TEXT, chosen)
    else:
        apply(TEXT, chosen)


@given(peaceful_edits(), st.randoms(use_true_random=False))
def test_edits_at_once_are_edits_one_by_one_from_the_end(
    chosen: list[Edit], random: Random
) -> None:
    expected = TEXT
    for (start, end), replacement in sorted(set(chosen), reverse=True):
        expected = expected[:start] + replacement + expected[end:]
    random.shuffle(chosen)
    assert apply(TEXT, chosen) == expected
    assert apply(TEXT, chosen + chosen) == expected


@given(peaceful_edits())
def test_text_outside_of_the_edits_stays(chosen: list[Edit]) -> None:
    grown = sum(len(one.text) - one.span.length for one in set(chosen))
    assert len(apply(TEXT, chosen)) == len(TEXT) + grown


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(edit(0, 3, "A"), edit(3, 5, "B"), False, id="replacements may touch"),
        pytest.param(edit(0, 4, "A"), edit(3, 5, "B"), True, id="they may not overlap"),
        pytest.param(edit(3, 3, "A"), edit(3, 3, "B"), True, id="two texts at one point"),
        pytest.param(edit(3, 3, "A"), edit(3, 5, "B"), True, id="insertion before a replacement"),
        pytest.param(edit(0, 3, "A"), edit(3, 3, "B"), True, id="insertion behind a replacement"),
        pytest.param(edit(3, 3, "A"), edit(3, 3, "A"), False, id="the same text twice"),
        pytest.param(edit(0, 3, "A"), edit(0, 3, "B"), True, id="two texts for one place"),
        pytest.param(edit(1, 1, "A"), edit(3, 3, "B"), False, id="apart"),
    ],
)
def test_what_conflicts(one: Edit, other: Edit, expected: bool) -> None:
    assert conflict(one, other) is expected


@pytest.mark.parametrize("wrong", [edit(-1, 0), edit(0, 99), edit(5, 3)])
def test_an_edit_outside_of_the_text_is_refused(wrong: Edit) -> None:
    with pytest.raises(ValueError, match="outside"):
        apply(TEXT, [wrong])


def test_an_edit_says_whether_it_only_inserts() -> None:
    assert edit(2, 2, "x").inserts
    assert not edit(2, 3, "x").inserts


def test_edits_that_touch_are_joined_in_order() -> None:
    both = joined([edit(9, 9, "b"), edit(4, 9, "a"), edit(15, 16, "c")])
    assert both == [edit(4, 9, "ab"), edit(15, 16, "c")]
    with pytest.raises(ValueError, match="overlap"):
        joined([edit(4, 9), edit(8, 10)])


@given(st.lists(edits(), max_size=6))
def test_joining_changes_nothing(some: list[Edit]) -> None:
    try:
        expected = apply(TEXT, some)
    except ValueError:
        return
    assert apply(TEXT, joined(some)) == expected
