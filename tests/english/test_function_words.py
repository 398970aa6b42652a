"""The closed classes of English."""

import pytest

from seedlint.english import function_words
from seedlint.english.function_words import begins_sentences, is_function_word


@pytest.mark.parametrize("word", ["the", "The", "OF", "don’t", "don't", "whereas"])
def test_glue_is_known_in_any_case(word: str) -> None:
    assert is_function_word(word)
    assert begins_sentences(word)


@pytest.mark.parametrize("word", ["apple", "Norway", ""])
def test_other_words_are_open(word: str) -> None:
    assert not is_function_word(word)


def test_lists_hold_single_words_in_lower_case() -> None:
    for word in function_words.FUNCTION_WORDS | function_words.OPENERS:
        assert word == word.lower()
        assert word.replace("'", "").isalpha()
