"""Lines and columns, for all three line endings."""

import io
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.text.lines import LineIndex
from seedlint.text.span import Span

texts = st.text(alphabet=st.sampled_from("ab é😀\n\r\x0b\x85\u2028"), max_size=40)


def of(text: str, span: Span) -> str:
    return text[span.start : span.end]


@given(texts)
def test_lines_are_those_of_universal_newlines(text: str) -> None:
    index = LineIndex(text)
    expected = list(io.StringIO(text, newline=""))
    if not expected or expected[-1].endswith(("\n", "\r")):
        expected.append("")  # the line after the last ending
    numbers = range(1, len(index) + 1)
    assert [of(text, index.whole(number)) for number in numbers] == expected
    for number in numbers:
        line, ending = of(text, index.line(number)), index.ending(number)
        assert line + ending == of(text, index.whole(number))
        assert ending in ("\n", "\r\n", "\r", "")
        assert line.strip("\n\r") == line


@given(texts)
def test_positions_lead_back_to_their_offsets(text: str) -> None:
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        line, column = index.position(offset)
        assert index.offset(line, column) == offset
        assert index.number(offset) == line
        whole = index.whole(line)
        assert whole.start <= offset <= whole.end
        assert index.at(offset) == index.line(line)


@given(texts, st.data())
def test_the_lines_within_a_span_are_those_that_it_touches(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    index = LineIndex(text)
    touched = [
        index.line(number)
        for number in range(1, len(index) + 1)
        if index.whole(number).overlaps(Span(start, end))
    ]
    assert list(index.within(Span(start, end))) == (
        touched if start < end else [index.line(index.number(start))]
    )


def test_lines_may_be_asked_about_in_any_order_and_often() -> None:
    text = ("word\n" * 3 + "long " * 300 + "\n") * 20 + "end"
    asked = Random(1)
    index = LineIndex(text)
    for _ in range(500):
        offset = asked.randint(0, len(text))
        start = text.rfind("\n", 0, offset) + 1
        number = text.count("\n", 0, offset) + 1
        assert index.position(offset) == (number, offset - start + 1)
        near = max(1, number + asked.randint(-9, 0))
        assert index.number(index.line(near).start) == near
        assert of(text, index.line(near)) == text.split("\n")[near - 1]


def test_columns_count_code_points() -> None:
    index = LineIndex("née 😀 x\r\ny")
    assert index.position(6) == (1, 7)
    assert index.position(9) == (2, 1)


@pytest.mark.parametrize(("line", "column"), [(0, 1), (3, 1), (1, 0), (-1, 1)])
def test_there_is_no_place_outside_of_the_text(line: int, column: int) -> None:
    with pytest.raises(IndexError):
        LineIndex("one\ntwo").offset(line, column)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no ending", "\n"),
        ("a\nb\n", "\n"),
        ("a\r\nb\r\n", "\r\n"),
        ("a\rb\r", "\r"),
        ("a\r\nb\r\nc\n", "\r\n"),
        ("a\nb\nc\r\n", "\n"),
        ("a\nb\r\n", "\n"),
        ("a\r\nb\r", "\r\n"),
    ],
)
def test_the_ending_that_a_text_uses_most(text: str, expected: str) -> None:
    assert LineIndex(text).newline() == expected


def test_an_empty_line_does_not_join_the_line_before() -> None:
    assert [LineIndex("a\rb\nc\nd").newline(at) for at in (0, 2, 4)] == ["\n", "\r", "\n"]
