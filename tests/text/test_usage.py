"""Words of prose, and names of things in a machine."""

import pytest

from seedlint.text.marks import BORDER, HIDDEN
from seedlint.text.span import Span
from seedlint.text.usage import ALONE, CODE, PROSE, usage

ENGLISH = frozenset("we went to visit friends in the north of with and on a trip from".split())


def used(view: str, word: str) -> str:
    start = view.index(word)
    return usage(view, Span(start, start + len(word)), ENGLISH.__contains__)


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        ("we went to norway with friends", PROSE),
        (f"friends{BORDER}norway{BORDER}friends", ALONE),
        ("we went to “norway” with friends", CODE),
        ("we went to the user norway with friends", CODE),
        (f"from these: {HIDDEN}{HIDDEN}, norway, {HIDDEN}{HIDDEN}.", CODE),
        ("wij gaan naar norway met onze kinderen", CODE),
    ],
)
def test_how_a_word_is_used(view: str, expected: str) -> None:
    assert used(view, "norway") == expected
