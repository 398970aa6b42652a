import re

import pytest
import regex

from seedlint.vale.regexp import BREAK, PatternError, alternatives, translate


def spans(pattern: str, text: str, **options: bool) -> list[tuple[int, int]]:
    return [found.span() for found in regex.finditer(translate(pattern, **options), text)]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        # A flag in the middle of a pattern holds to the end of its group, as in .NET.
        ("a(?i)b", "ab aB AB", ["ab", "aB"]),
        ("(?:a(?i)b|c)d", "abd aBd Cd CD", ["abd", "aBd", "Cd"]),
        ("(?i)a(?-i)b", "ab Ab AB", ["ab", "Ab"]),
        ("(?i:a)b", "ab Ab AB", ["ab", "Ab"]),
        # Classes of Unicode and of POSIX.
        (r"\p{Lu}+", "aÄBc", ["ÄB"]),
        (r"\pL+", "1äb2", ["äb"]),
        ("[[:upper:]]+", "abCD", ["CD"]),
        # Brackets and doubled marks in a class are characters.
        ("[[a]", "[a]", ["[", "a"]),
        ("[a&&b]", "&a", ["&", "a"]),
        # Groups with names, in both notations.
        (r"(?<x>a)\k<x>", "aab", ["aa"]),
        (r"(?P<x>a)b", "ab", ["ab"]),
        # A brace that counts nothing is a brace.
        ("a{b}", "a{b}", ["a{b}"]),
        (r"a{2}", "aab", ["aa"]),
        (r"\x{e4}", "ä", ["ä"]),
        ("a(?#never mind)b", "ab", ["ab"]),
    ],
)
def test_it_means_in_python_what_it_means_in_a_style(
    pattern: str, text: str, found: list[str]
) -> None:
    assert [text[start:end] for start, end in spans(pattern, text)] == found


def test_a_blank_also_is_a_soft_line_break() -> None:
    assert spans("in order", "in\norder") == [(0, 8)]
    assert spans("in[ -]order", "in\norder") == [(0, 8)]
    assert spans("in order", "in\norder", prose=False) == []


def test_anchors_are_the_edges_of_blocks() -> None:
    text = f"ab\nab{BREAK}ab"
    assert spans("^ab", text) == [(0, 2), (6, 8)]
    assert spans("(?m)^ab", text) == [(0, 2), (3, 5), (6, 8)]
    assert spans("ab$", text) == [(3, 5), (6, 8)]
    assert spans("(?m)ab$", text) == [(0, 2), (3, 5), (6, 8)]
    assert spans(r"\Aab\z", text) == [(6, 8)]


def test_groups_can_lose_their_numbers() -> None:
    assert re.compile(translate("(a)(?:b)(c)", captures=False)).groups == 0
    assert re.compile(translate("(a)(?:b)(c)")).groups == 2


@pytest.mark.parametrize("pattern", ["(a", "a)", "[a", "a\\", r"\yb", "[a-z-[aeiou]]", "(?R)"])
def test_what_python_lacks_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        translate(pattern)


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|b", ["a", "b"]),
        ("(?:a|b)c|d", ["(?:a|b)c", "d"]),
        (r"a\|b", [r"a\|b"]),
        ("[a|b]|c", ["[a|b]", "c"]),
        ("[]|]|c", ["[]|]", "c"]),
        ("a|(?i)b|c", ["a|(?i)b|c"]),
        ("a|", ["a|"]),
    ],
)
def test_alternatives_of_a_pattern(pattern: str, parts: list[str]) -> None:
    assert alternatives(pattern) == parts


@pytest.mark.parametrize(
    "pattern", ["((a{1000}){1000}){1000}", "(?:(?:ab{99}){99}){99}", "a" * 300_001]
)
def test_what_would_not_compile_in_a_lifetime_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError, match=r"repeats too much|is too long"):
        translate(pattern)


def test_repetitions_one_after_the_other_are_no_harm() -> None:
    assert regex.compile(translate(r"(?:\w{1,99} ){1,99}" + r"a{1,99}" * 50))
