"""What a pattern cannot match without: every match must hold a literal that was read off."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.bytestream.markers import encode
from seedlint.bytestream.streams import shape
from seedlint.matching import prefilter


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bcould of\b", {"could of"}),
        (r"\bcolou?r\b", {"color", "colour"}),
        (
            r"\b(?:is|are)\s+(?:obvious|evident)\s+to\b",
            {"is obvious to", "is evident to", "are obvious to", "are evident to"},
        ),
        (r"(?:January|March) \d", {"january", "march"}),
        (r"\b(\w+)\s+\1\b", set()),
        (r"(?:don|won)['’]?t", {"don't", "dont", "won't", "wont"}),
        (r"(?:abc)*x?", set()),
        (r"(?:very\s+)+unique", {"very unique"}),
        (r"(?<=[a-z]),(?=[a-z])", set()),
    ],
)
def test_words(pattern: str, words: set[str]) -> None:
    assert prefilter.words(pattern) == words


@pytest.mark.parametrize(
    ("pattern", "shapes"),
    [
        (r"(?<=[a-z]),(?=[a-z])", {"a,a"}),
        (r"(?<=\w) +(?=[,;])", {" ,", " ;"}),
        (r"\d+\s+%", {" %"}),
        (r"\w+\s\w+", set()),
        (r"\(\s", {"( "}),
    ],
)
def test_shapes(pattern: str, shapes: set[str]) -> None:
    assert prefilter.shapes(pattern, ignore_case=False) == shapes


def test_shapes_without_case_allow_both() -> None:
    assert prefilter.shapes("(?<=[a-z]),", ignore_case=True) == {"a,", "A,"}


def test_needles_keep_case_and_give_up_without_it() -> None:
    assert prefilter.substrings("Foo|bar") == {"Foo", "bar"}
    assert prefilter.substrings("(?i)foo") == frozenset()


_ATOMS = st.sampled_from(
    ["a", "b", "c", " ", r"\s", r"\w", r"\d", ",", r"\.", "[ab]", "[,;]", "x?", "(?:ab|c)", "b+"]
)


@given(pattern=st.lists(_ATOMS, min_size=1, max_size=6).map("".join), text=st.text("abcx ,.;1"))
def test_every_match_holds_a_literal(pattern: str, text: str) -> None:
    """The promise on which all prefilter words rest."""
    words = prefilter.words(pattern)
    shapes = prefilter.shapes(pattern, ignore_case=False)
    substrings = prefilter.substrings(pattern)
    for found in re.finditer(pattern, text):
        matched = found[0]
        assert not words or any(word in matched for word in words)
        assert not substrings or any(substring in matched for substring in substrings)
        form = shape(encode(matched)).decode("latin-1")
        assert not shapes or any(one in form for one in shapes)


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        (r"\bto [a-z]+ing\b", 1),
        (r"effect(?!-)", 1),
        (r"(?:a|b(?=[.,;] (?:and|or)))+", 5),
        (r"(?<=of )a(?=b(?=cd))", 3),
        (r"then(?=\s+[a-z]+)", prefilter.FAR),
        (r"(?>a(?!x{60}))", prefilter.FAR),
        (r"\p{Lu}+(?=x)", prefilter.FAR),  # of the engine for local rules
    ],
)
def test_how_far_a_pattern_looks_behind_its_matches(pattern: str, characters: int) -> None:
    assert prefilter.ahead(pattern) == characters
