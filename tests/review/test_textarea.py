"""Texts in a browser's text field, and back."""

from hypothesis import example, given
from hypothesis import strategies as st

from seedlint.review.session import moved
from seedlint.review.textarea import Units, in_field, out_of_field
from seedlint.text.edits import Edit, apply
from seedlint.text.span import Span

texts = st.text(st.sampled_from("ab👍ü\r\n\u2028 "), max_size=30)


def test_line_endings_that_nobody_touched_stay() -> None:
    before = "one\r\ntwo\nthree\rfour\r\n"
    field = in_field(before)
    assert field == "one\ntwo\nthree\nfour\n"
    assert out_of_field(before, field.replace("two", "2")) == "one\r\n2\nthree\rfour\r\n"
    assert out_of_field(before, field + "five\n") == before + "five\r\n"
    assert out_of_field("a\r\nb\r\n", "a\nnew\nb\n") == "a\r\nnew\r\nb\r\n"


@given(texts, texts)
@example("\ra\n", "\r\r")
def test_what_a_field_says_is_what_is_kept(before: str, after: str) -> None:
    assert out_of_field(before, in_field(before)) == before
    assert in_field(out_of_field(before, in_field(after))) == in_field(after)


@given(texts)
def test_units_are_those_of_a_browser(text: str) -> None:
    units = Units(text)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":
            before = in_field(text[:offset])
            assert units.unit(offset) == len(before.encode("utf-16-le")) // 2
        else:
            assert units.unit(offset) == units.unit(offset - 1)


def test_places_move_with_edits() -> None:
    text = "abcdefgh"
    place = Span(3, 5)
    for edit, there in (
        (Edit(Span(0, 2), ""), Span(1, 3)),
        (Edit(Span(3, 3), "xy"), Span(5, 7)),
        (Edit(Span(1, 3), "x"), Span(2, 4)),
        (Edit(Span(5, 5), "xy"), place),
        (Edit(Span(4, 4), "xy"), None),
        (Edit(Span(2, 4), "xy"), None),
    ):
        assert moved(place, [edit]) == there
        if there:
            after = apply(text, [edit])
            assert after[there.start : there.end] == "de"
    assert moved(Span(3, 3), [Edit(Span(3, 3), "x")]) is None
    assert moved(Span(3, 3), [Edit(Span(1, 2), "")]) == Span(2, 2)
