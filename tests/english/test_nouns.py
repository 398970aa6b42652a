"""Nouns that are counted."""

import pytest

from seedlint.english.nouns import (
    PLURALS,
    PLURALS_OF_VERBS,
    SINGULARS,
    is_thing,
    names_a_person,
)
from seedlint.lexicon.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("story", "stories"), ("journey", "journeys"), ("church", "churches"), ("person", "people")],
)
def test_the_plural_is_spelled(noun: str, plural: str) -> None:
    assert PLURALS[noun] == plural
    assert SINGULARS[plural] == noun


def test_every_noun_and_every_plural_is_a_word() -> None:
    vocabulary = Vocabulary()
    forms = [form for pair in (PLURALS | PLURALS_OF_VERBS).items() for form in pair]
    assert [form for form in forms if not vocabulary.is_word(form)] == []


def test_no_noun_is_in_both_lists() -> None:
    assert not PLURALS.keys() & PLURALS_OF_VERBS.keys()


@pytest.mark.parametrize("word", ["nest", "toys", "batteries", "dog", "defence"])
def test_things_in_both_numbers(word: str) -> None:
    assert is_thing(word)


@pytest.mark.parametrize("word", ["go", "quickly", "run", "reading"])
def test_what_may_be_a_verb_is_no_thing(word: str) -> None:
    assert not is_thing(word)


def test_people_are_told_from_things_that_end_like_them() -> None:
    assert all(map(names_a_person, ["teacher", "student", "friend", "woman", "employee"]))
    assert not any(map(names_a_person, ["letter", "computer", "river", "government", "tree"]))
