"""Upper and lower case, carried over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.text.casing import capitalize, keep_case, title


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [
        ("Is indeed", "is", "Is"),
        ("is indeed", "is", "is"),
        ("IS INDEED", "is", "IS"),
        ("A", "an", "An"),
        ("a", "NATO", "NATO"),
        ("“Is", "is", "Is"),
        ("", "is", "is"),
        ("42", "is", "is"),
        ("McKinsey", "firm", "Firm"),
    ],
)
def test_a_replacement_takes_the_case_of_what_it_replaces(
    model: str, text: str, expected: str
) -> None:
    assert keep_case(model, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("new york", "New york"), ("‘tis", "‘Tis"), ("iPhone", "IPhone"), ("", ""), ("42", "42")],
)
def test_the_first_letter_becomes_a_capital(text: str, expected: str) -> None:
    assert capitalize(text) == expected


@given(st.text())
def test_a_capital_is_left_alone(text: str) -> None:
    assert capitalize(capitalize(text)) == capitalize(text)


@given(st.text("ab '-Cé"))
def test_only_the_first_letter_changes(text: str) -> None:
    assert capitalize(text).lower() == text.lower()
    assert len(capitalize(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("new york", "New York"), ("new  york", "New  York"), ("côte d’ivoire", "Côte D’ivoire")],
)
def test_each_word_gets_a_capital(text: str, expected: str) -> None:
    assert title(text) == expected
