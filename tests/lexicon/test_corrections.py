"""Which slips are plain."""

import pytest

from seedlint.lexicon import Vocabulary
from seedlint.lexicon.corrections import unambiguous_correction

WORDS = Vocabulary()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("langauge", "language"),
        ("configuation", "configuration"),
        ("stoppped", "stopped"),
        ("enviromental", "environmental"),
        ("relevent", "relevant"),
        ("actualy", "actually"),
        ("alomst", "almost"),
        ("beofre", "before"),
    ],
)
def test_a_plain_slip_has_one_meaning(wrong: str, right: str) -> None:
    assert unambiguous_correction(wrong, WORDS) == right


@pytest.mark.parametrize(
    "word",
    [
        "contructed",  # constructed, contracted
        "memoizing",
        "installd",
        "chattr",
        "gunzip",
        "mmapped",
        "regulares",
        "parens",
        "dicts",
        "unfazed",
        "xqztkw",
    ],
)
def test_where_there_is_doubt_nothing_is_meant(word: str) -> None:
    assert unambiguous_correction(word, WORDS) is None
