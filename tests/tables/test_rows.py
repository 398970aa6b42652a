"""Rows of pipe tables, cut as GitHub cuts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.tables.rows import alignments, cells, is_separator, pipes

contents = st.text("ab -:`é", min_size=1, max_size=6).filter(str.strip)


def texts(line: str) -> list[str]:
    return [line[span.start : span.end] for span in cells(line)]


@given(st.lists(contents, min_size=1, max_size=5), st.booleans(), st.booleans())
def test_a_row_gives_back_its_cells(row: list[str], first: bool, last: bool) -> None:
    line = "|" * first + "|".join(row) + "|" * last
    assert texts(line) == [cell.strip(" ") for cell in row]
    assert len(pipes(line)) == len(row) - 1 + first + last


@given(st.text("ab|\\ -:", max_size=20))
def test_cells_lie_in_order_and_are_trimmed(line: str) -> None:
    position = 0
    for span in cells(line):
        assert position <= span.start <= span.end
        assert line[span.start : span.end].strip(" ") == line[span.start : span.end]
        position = span.end


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        (r"| a \| b | c |", [r"a \| b", "c"]),
        ("| `a | b` |", ["`a", "b`"]),
        ("| | b |", ["", "b"]),
        ("| a |  |", ["a", ""]),
        ("   ", []),
        ("", []),
        ("alone", ["alone"]),
    ],
)
def test_how_rows_are_cut(line: str, expected: list[str]) -> None:
    assert texts(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("|---|---|", True),
        ("--- | :-: | -:", True),
        ("|-|", True),
        ("---", False),
        ("| -- a | -- |", False),
        ("| : | - |", False),
        ("| --- | |", False),
        ("", False),
    ],
)
def test_what_a_separator_is(line: str, expected: bool) -> None:
    assert is_separator(line) is expected


def test_the_colons_of_a_separator_align_its_columns() -> None:
    assert alignments("| :-- | :-: | --: | --- |") == ["left", "center", "right", ""]


def test_other_rows_align_nothing() -> None:
    with pytest.raises(ValueError, match="not a separator"):
        alignments("| a | b |")
