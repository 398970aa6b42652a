"""Blanks in patterns, and the time that strangers' patterns may take."""

import re

import pytest

from seedlint.errors import RuleFileError
from seedlint.matching import patterns


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("in order to", "in order\n  to"),
        ("(?<=the )end", "the\nend"),
        ("(?:very much) so", "very\nmuch  so"),
        (r"\(a b\) c", "(a b)\nc"),
    ],
)
def test_a_blank_is_any_white_space(pattern: str, text: str) -> None:
    assert re.search(patterns.in_prose(pattern), text)


@pytest.mark.parametrize("pattern", ["[ ]x", r"\ x", "a {2}b", "a +b", r"\s+", "a ?b", "(?x) a b"])
def test_other_blanks_mean_themselves(pattern: str) -> None:
    assert patterns.in_prose(pattern) == pattern


def test_a_strangers_pattern_is_stopped() -> None:
    slow = patterns.ready(r"(?:a|aa)+$", False, False)
    with pytest.raises(TimeoutError):
        list(slow.finditer("a" * 5000 + "b", 0, 5001))


def test_a_strangers_searches_share_their_time() -> None:
    """Each is quick, but there is no end of them."""
    slow = patterns.ready(r"(?:a|aa)+c|b", False, False)
    text = ("a" * 20 + "b") * 5000

    def search_on() -> None:
        at = 0
        while found := slow.search(text, at, len(text)):
            at = found.end()

    assert slow.search(text, 0, len(text))
    with pytest.raises(TimeoutError):
        search_on()
    assert slow.search(text, 0, len(text)), "elsewhere there is time again"


@pytest.mark.parametrize("trusted", [True, False])
def test_no_pattern(trusted: bool) -> None:
    with pytest.raises(RuleFileError, match="pattern"):
        patterns.ready("(unclosed", True, trusted)
