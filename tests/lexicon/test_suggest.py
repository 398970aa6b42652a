"""Which word was meant."""

import random

import pytest

from seedlint.lexicon import Vocabulary, lexicon
from seedlint.lexicon.morphology import built_from_known_parts
from seedlint.lexicon.suggest import slip

WORDS = Vocabulary()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("recieve", "receive"),
        ("comittment", "commitment"),
        ("wathced", "watched"),
        ("goverment", "government"),
        ("definately", "definitely"),
        ("restarant", "restaurant"),
        ("harbuor", "harbour"),
    ],
)
def test_the_right_word_comes_first(wrong: str, right: str) -> None:
    assert WORDS.suggest(wrong)[0] == right


def test_words_of_the_text_come_first_among_equals() -> None:
    assert WORDS.suggest("wates", near={"waves"})[0] == "waves"


def test_nothing_is_invented() -> None:
    assert WORDS.suggest("xqztkw") == []


def test_slips_that_happen_cost_less() -> None:
    assert slip("teh", "the") < slip("txe", "the")
    assert slip("comming", "coming") < slip("comxing", "coming")
    assert slip("seperate", "separate") < slip("sebarate", "separate")
    assert slip("xhe", "the") > slip("thx", "the"), "few people miss the first letter"


def test_random_slips_of_usual_words() -> None:
    """A word of six letters or more with two neighbours exchanged is found again."""
    chance = random.Random(7)
    usual = sorted(word.decode("ascii", "ignore") for word in lexicon().common)
    words = [word for word in usual if len(word) > 5 and word.isalpha() and WORDS.is_word(word)]
    right = tried = 0
    for word in chance.sample(words, 300):
        at = chance.randrange(1, len(word) - 1)
        wrong = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if wrong != word and not WORDS.knows(wrong):
            tried += 1
            right += WORDS.suggest(wrong)[:1] == [word]
    assert right > 0.9 * tried


@pytest.mark.parametrize("word", ["unfazed", "micropurchase", "sailorlike", "harbourmaster"])
def test_words_from_known_parts(word: str) -> None:
    assert built_from_known_parts(WORDS, word)


@pytest.mark.parametrize("word", ["comittment", "xqztkwab", "wathced"])
def test_words_from_no_known_parts(word: str) -> None:
    assert not built_from_known_parts(WORDS, word)
