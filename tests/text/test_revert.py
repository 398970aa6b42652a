"""Edits that were made in passes are taken back, all or some."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.text.edits import Edit, apply
from seedlint.text.revert import undo
from seedlint.text.span import Span


class Made(NamedTuple):
    round: int
    fix: int
    rule: str
    start: int
    old: str
    new: str


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[str], list[Made]]:
    """A text after each pass, and the edits of all passes."""
    texts = [draw(st.text("abc ", min_size=4, max_size=30))]
    made: list[Made] = []
    for number in range(draw(st.integers(1, 3))):
        text, edits, position = texts[-1], [], 0
        while position < len(text) and draw(st.booleans()):
            start = draw(st.integers(position, len(text)))
            end = draw(st.integers(start, min(len(text), start + 3)))
            new = draw(st.text("xyz", max_size=3))
            rule = draw(st.sampled_from("AB"))
            made.append(Made(number, len(made), rule, start, text[start:end], new))
            edits.append(Edit(Span(start, end), new))
            position = end + 1
        texts.append(apply(text, edits))
    return texts, made


@given(histories())
def test_all_is_taken_back(history: tuple[list[str], list[Made]]) -> None:
    texts, made = history
    assert undo(texts[-1], made, lambda edit: True).text == texts[0]
    assert undo(texts[-1], made, lambda edit: False).text == texts[-1]


@given(histories())
def test_some_are_taken_back_as_if_they_had_never_been(
    history: tuple[list[str], list[Made]],
) -> None:
    texts, made = history
    if len({edit.round for edit in made}) != 1:
        return  # then others may build on them
    undone = undo(texts[-1], made, lambda edit: edit.rule == "A")
    others = [
        Edit(Span(edit.start, edit.start + len(edit.old)), edit.new)
        for edit in made
        if edit.rule != "A"
    ]
    assert undone.text == apply(texts[0], others)
    assert not undone.kept


@given(histories())
def test_a_fix_goes_or_is_named(history: tuple[list[str], list[Made]]) -> None:
    texts, made = history
    undone = undo(texts[-1], made, lambda edit: edit.rule == "A")
    assert undone.fixes | undone.kept == {edit.fix for edit in made if edit.rule == "A"}
    assert not undone.fixes & undone.kept


def test_what_others_build_upon_stays() -> None:
    made = [
        Made(0, 0, "case", 0, "a", "A"),
        Made(0, 1, "case", 4, "b", "B"),
        Made(1, 2, "word", 0, "A", "An"),
        Made(1, 2, "word", 8, ".", "!"),
    ]
    undone = undo(
        "An   Bcd!", [*made[:3], made[3]._replace(start=7)], lambda one: one.rule == "case"
    )
    assert (undone.text, undone.fixes, undone.kept) == ("An   bcd!", frozenset({1}), frozenset({0}))


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="there is no"):
        undo("quite another", [Made(0, 0, "a", 2, "x", "y")], lambda edit: True)
