"""Phrases that say several things at once."""

import pytest

from seedlint.errors import RuleFileError
from seedlint.matching.alternatives import expanded


@pytest.mark.parametrize(
    ("phrase", "phrases"),
    [
        ("in order to", ["in order to"]),
        ("(has|have) gone", ["has gone", "have gone"]),
        ("(a|the) (b|c)", ["a b", "a c", "the b", "the c"]),
        (" its (a|an|the) ", [" its a ", " its an ", " its the "]),
    ],
)
def test_each_alternative_is_a_phrase(phrase: str, phrases: list[str]) -> None:
    assert list(expanded(phrase)) == phrases


def test_a_slip_of_the_pen_does_not_fill_the_memory() -> None:
    many = "(" + "|".join("abcdefghij") + ")"
    with pytest.raises(RuleFileError, match="100000 phrases"):
        expanded(" ".join([many] * 5))
