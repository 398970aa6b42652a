"""Words and sentences around a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.bytestream.markers import BORDER, HIDDEN, MARK
from seedlint.english.sentences import (
    chunk,
    sentence,
    starts_sentence,
    word_after,
    word_before,
    words,
)
from seedlint.text.span import Span

views = st.text(alphabet=st.sampled_from(f"aB .!?'’-“”(\n{BORDER}{HIDDEN}{MARK}"), max_size=40)
TEXT = f"{BORDER}Mr. Smith paid 3 dollars. “Why?” He didn’t say{BORDER}The next one{BORDER}"


def of(view: str, span: Span | None) -> str:
    """What stands at a span; ``"-"`` for None."""
    return "-" if span is None else view[span.start : span.end]


def at(view: str, part: str) -> int:
    return view.index(part)


def test_words_have_inner_apostrophes_and_hyphens() -> None:
    view = "Well-known ‘dogs’ don't; 3rd x_y"
    assert [of(view, word) for word in words(view, 0, len(view))] == [
        "Well-known", "dogs", "don't", "rd", "x", "y",
    ]  # fmt: skip


@given(views, st.data())
def test_a_sentence_holds_its_place_and_crosses_no_border(view: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(view)))
    start, end = sentence(view, offset)
    assert start <= offset <= end
    assert BORDER not in view[start:offset]
    assert BORDER not in view[offset:end].removesuffix(BORDER)


@given(views, st.data())
def test_a_chunk_has_no_white_space(view: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(view)))
    start, end = chunk(view, offset)
    assert start <= offset <= end
    assert not any(letter.isspace() or letter == BORDER for letter in view[start:end])


@given(views, st.data())
def test_neighbours_are_words_with_nothing_but_space_between(
    view: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(view)))
    before, after = word_before(view, offset), word_after(view, offset)
    for word, between in (
        (before, view[before.end : offset] if before else ""),
        (after, view[offset : after.start] if after else ""),
    ):
        if word is not None:
            assert of(view, word)[0].isalpha()
            assert of(view, word)[-1].isalpha()
            assert not between.replace(MARK, " ").strip()


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Smith", "Mr. Smith paid 3 dollars."),
        ("Why", "“Why?”"),
        ("didn’t", "He didn’t say"),
        ("next", "The next one"),
    ],
)
def test_abbreviations_end_no_sentence_and_quotes_belong_to_it(place: str, expected: str) -> None:
    assert of(TEXT, sentence(TEXT, at(TEXT, place))).strip(BORDER) == expected


@pytest.mark.parametrize(
    ("view", "place", "expected"),
    [
        ("One two. Three", "Three", True),
        ("One two. Three", "two", False),
        ("One two.Three", "Three", False),
        ("Mr. Smith", "Smith", False),
        ("By J. Smith", "Smith", False),
        ("“Well?” he", "he", False),
        ("He said: “Well", "Well", False),
        ("Done! (Then", "Then", True),
        (f"One{BORDER}Two", "Two", True),
        (f"{MARK}{MARK}One", "One", True),
    ],
)
def test_where_sentences_start(view: str, place: str, expected: bool) -> None:
    assert starts_sentence(view, at(view, place)) is expected


def test_neighbours_of_a_place() -> None:
    view = f"the {MARK}old-time{MARK} don’t, no"
    assert of(view, word_before(view, at(view, " don"))) == "old-time"
    assert of(view, word_after(view, at(view, "the") + 3)) == "old-time"
    assert of(view, word_after(view, at(view, "-time") + 6)) == "don’t"
    assert word_after(view, at(view, ",")) is None
    assert word_before(view, at(view, " no")) is None
    assert of(view, chunk(view, at(view, "don"))) == "don’t,"
