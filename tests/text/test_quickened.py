"""A quickened pattern finds what ``re`` finds, and knows what a match can begin with."""

import re
from _sre import compile as made_of  # type: ignore[import-not-found]
from re import _constants as sre

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.text import quickened
from seedlint.text.quickened import program

EVERY = "".join(map(chr, range(0xFFFF + 1)))
ATOMS = [
    *"abkKsSiI.ßſσ'-",
    *("[a-z]", "[^a-z]", "[kst]", "[^\\W_]", "\\w", "\\s", "[’']", "[À-ÿ]", "[α-ω]"),
    *("[a-z]+", "\\w+", "\\s*", "[^-]+", "[^\\W_]{2,3}", "[^'s]*", "k+", "\\W{1,2}"),
    *("a?", "-?", "[ks]*", " *", "[^ ]", "\\B"),
    *("(?<=a)", "(?<!s)", "(?=k)", "(?!i)", "\\b", "^", "$", "(?i:s)", "(?-i:K)"),
]
TEXT = st.text("abkKsSiIıſKßẞσςΣéÉ’'- \n", max_size=30)


def _alternatives(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(parts, min_size=1, max_size=4)
    groups = st.sampled_from(["(?:{})", "({})", "(?>{})", "(?i:{})", "(?={})", "(?!{})"])
    repeated = st.sampled_from(["", "", "?", "*", "{1,2}", "*?", "+"])
    wrapped = st.tuples(groups, several, repeated)
    choices = wrapped.map(lambda one: one[0].format("|".join(one[1])) + one[2])
    return choices | several.map("".join)


PATTERNS = st.recursive(st.sampled_from(ATOMS), _alternatives, max_leaves=12)
FLAGS = st.sampled_from([0, re.I, re.M, re.I | re.S, re.I | re.A])


def _compiled(source: str | bytes, flags: int) -> re.Pattern[str]:
    made: re.Pattern[str] = made_of(source, *program(source, flags))
    return made


@given(PATTERNS, FLAGS, TEXT)
def test_it_finds_what_re_finds(source: str, flags: int, text: str) -> None:
    try:
        usual = re.compile(source, flags)
    except re.error:
        return
    quick = _compiled(source, flags)
    assert (quick.flags, quick.groups) == (usual.flags, usual.groups)
    found, expected = quick.finditer(text), usual.finditer(text)
    assert [one.regs for one in found] == [one.regs for one in expected]


@pytest.mark.parametrize(
    "pattern", ["[a-z]", "[^a-z]", "(?:s|x)", "[ßéσǅ]", "(?:k|[^i])", "[\\ws]", "[Ā-ſ]", "[^\\Ws]"]
)
def test_letters_have_the_cases_that_they_have_for_re(pattern: str) -> None:
    usual, quick = re.compile(pattern, re.IGNORECASE), _compiled(pattern, re.IGNORECASE)
    assert quick.findall(EVERY) == usual.findall(EVERY)


@pytest.mark.skipif(quickened.MAGIC not in quickened._KNOWN, reason="a Python that nobody tried")
@pytest.mark.parametrize(
    ("pattern", "leads"),
    [
        (r"\b(?:want|need)s?\s", "NWnw"),
        (r"(?<![\w-])(?P<one>a|(?:b|c)d)", "ABCabc"),
        (r"(?=x)x*yz", "XYxy"),
        (r"[,;]?(?!x)[.]", ",.;"),
        (r"\b(?-i:a)b", "a"),
        (r"\b[^bd]c", "".join(map(chr, {*range(256)} - {66, 68, 98, 100}))),
    ],
)
def test_it_leaps_to_where_a_match_can_begin(pattern: str, leads: str) -> None:
    _, code, *_ = program(pattern, re.IGNORECASE)
    assert code[2] & sre.SRE_INFO_CHARSET
    held = [sre.IN, code[1] - 4 + 1, *code[5 : code[1] + 1], sre.SUCCESS]
    one = made_of("", 0, [int(number) for number in held], 0, {}, (None,))
    assert "".join(one.findall(EVERY[:256])) == "".join(sorted(leads))


@pytest.mark.parametrize("pattern", [r"\bx?", r".\w", r"(?:a|[^b])c", r"(a)?\1b", r"\b[😀a]b"])
def test_a_match_that_may_begin_with_anything_is_looked_for_everywhere(pattern: str) -> None:
    _, code, *_ = program(pattern, re.IGNORECASE)
    assert not code[2]


def test_bytes_are_left_as_they_are() -> None:
    usual, quick = re.compile(rb"\b(?:s|k)[a-z]", re.I), _compiled(rb"\b(?:s|k)[a-z]", re.I)
    assert quick.findall(b"Sk kK sx") == usual.findall(b"Sk kK sx")


def test_what_nobody_tried_is_left_to_re(monkeypatch: pytest.MonkeyPatch) -> None:
    source = r"\b(?:want|need)s?\s"
    monkeypatch.setattr(quickened, "_KNOWN", ())
    _, code, *_ = program(source, re.IGNORECASE)
    assert not code[2]
    assert _compiled(source, re.IGNORECASE).findall("Wants needs ") == ["Wants ", "needs "]
