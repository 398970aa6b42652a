"""Phrases that say several things at once."""

import pytest

from seedlint.errors import RuleFileError
from seedlint.matching.phrase_expansion import exchanged, expanded


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


@pytest.mark.parametrize(
    ("phrase", "swap", "pairs"),
    [
        ("in order to", "to", [("in order to", "to")]),
        ("(in|at) present", "now", [("in present", "now"), ("at present", "now")]),
        (
            "(is|was) (build|send)",
            "() (built|sent)",
            [
                ("is build", "is built"),
                ("is send", "is sent"),
                ("was build", "was built"),
                ("was send", "was sent"),
            ],
        ),
        (
            "one (and|or) half",
            "one () a half",
            [("one and half", "one and a half"), ("one or half", "one or a half")],
        ),
    ],
)
def test_a_swap_says_what_stands_for_each(
    phrase: str, swap: str, pairs: list[tuple[str, str]]
) -> None:
    assert list(exchanged(phrase, swap)) == pairs


@pytest.mark.parametrize(
    ("phrase", "swap", "fault"),
    [
        ("(a|b) (c|d)", "(x|y)", "has 2 brackets"),
        ("(a|b|c) d", "(x|y) d", "3 alternatives"),
        ("a b", "(x|y) d", "has 0 brackets"),
    ],
)
def test_brackets_without_a_counterpart_are_refused(phrase: str, swap: str, fault: str) -> None:
    with pytest.raises(RuleFileError, match=fault):
        list(exchanged(phrase, swap))
