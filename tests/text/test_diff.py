"""From two texts to the edits between them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.text.diff import changes
from seedlint.text.edits import apply

lines = st.lists(st.sampled_from(["a\n", "b\n", "\n", "c\r\n", "dd\n", "e"]), max_size=30)


@given(lines, lines)
def test_the_edits_make_one_text_of_the_other(old: list[str], new: list[str]) -> None:
    before, after = "".join(old), "".join(new)
    edits = [*changes(before, after)]
    assert apply(before, edits) == after
    assert edits == sorted(edits)
    assert bool(edits) == (before != after)


@given(st.lists(st.integers(0, 9), max_size=12), st.integers(0, 12))
def test_what_stays_is_left_alone(numbers: list[int], at: int) -> None:
    """A line that is put in, and one that is changed, are two edits and no more."""
    rows = [f"{number} of {index}\n" for index, number in enumerate(numbers)]
    changed = [*rows[:at], "new\n", *rows[at:], "# end\n"]
    edits = [*changes("".join([*rows, "# End\n"]), "".join(changed))]
    assert [edit.text for edit in edits if edit.text != "e"] == ["new\n"] or at >= len(rows)
    assert sum(len(edit.text) for edit in edits) < 20


@pytest.mark.parametrize("put_in", ["", "a line more\n"])
def test_long_texts_of_equal_lines(put_in: str) -> None:
    before = "same\n\n" * 8000 + "x,y\n" + "same\n\n" * 8000 + "here\n"
    after = before.replace("x,y", put_in + "x, y").replace("here", "there")
    started = time.process_time()
    edits = [*changes(before, after)]
    assert apply(before, edits) == after
    assert time.process_time() - started < 2
