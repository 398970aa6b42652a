"""Which words there are, in which case, where and how often."""

import marshal
from pathlib import Path

import pytest

import seedlint.lexicon
from seedlint.lexicon import Vocabulary, lexicon
from seedlint.lexicon.vocabulary import STUCK

WORDS = lexicon()


@pytest.mark.parametrize(
    "word",
    ["the", "Table", "TABLE", "colour", "color", "naïve", "Paris", "Monday", "NATO", "don't"],
)
def test_words_that_are_known_as_they_stand(word: str) -> None:
    assert WORDS.knows(word)


@pytest.mark.parametrize("word", ["paris", "monday", "recieve", "seperate", "dont", "teh", "xqzt"])
def test_words_that_are_not(word: str) -> None:
    assert not WORDS.knows(word)


def test_a_curly_apostrophe_is_one() -> None:
    assert WORDS.knows("don’t")
    assert WORDS.knows("harbour’s")


def test_a_compound_is_as_good_as_its_parts() -> None:
    assert WORDS.knows("left-wing")
    assert not WORDS.knows("left-wnig")


def test_names_are_no_words() -> None:
    assert WORDS.is_name("Russia")
    assert WORDS.is_name("russia")
    assert not WORDS.is_word("russia")
    assert WORDS.is_word("China"), "china is also a ware"
    assert not WORDS.is_name("china")


def test_frequency_falls_from_usual_to_unknown() -> None:
    frequencies = [WORDS.frequency(word) for word in ("the", "house", "quay", "xqzt")]
    assert frequencies == sorted(frequencies, reverse=True)
    assert frequencies[0] > 7
    assert frequencies[-1] == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("colour", "color"), ("organise", "organize"), ("centre", "center"), ("dialogue", "dialog")],
)
def test_variants_lead_there_and_back(one: str, other: str) -> None:
    assert other in WORDS.variants(one)
    assert one in WORDS.variants(other)


@pytest.mark.parametrize("word", ["program", "metre", "story", "four", "wise", "house"])
def test_words_that_differ_in_meaning_are_no_variants(word: str) -> None:
    assert WORDS.variants(word) == ()


def test_regions() -> None:
    assert WORDS.regions("colour") == "GB"
    assert WORDS.regions("color") == "US"
    assert WORDS.regions("house") == ""


def test_common_words_are_known_and_of_no_region() -> None:
    assert len(WORDS.common) > 10_000
    assert not WORDS.common & WORDS.regional
    assert all(WORDS.kind(word) == "known" for word in WORDS.common)


def test_the_stored_lists_are_sorted_and_small() -> None:
    folder = Path(seedlint.lexicon.__file__).parent
    for name in ("common", "regional"):
        stored = marshal.loads((folder / f"{name}.marshal").read_bytes())
        assert stored == sorted(set(stored))
    assert sum(path.stat().st_size for path in folder.glob("*.mar*")) < 2_600_000


def test_a_projects_words() -> None:
    words = Vocabulary(words=["frobnicate", "Zoë"])
    assert words.knows("Frobnicate")
    assert words.knows("FROBNICATE")
    assert words.knows("Zoë")
    assert not words.knows("zoë")
    assert words.sift([b"frobnicate"]) == []
    assert words.sift([b"frobnicate", "zoë".encode("cp1252")]) == []
    assert not Vocabulary().knows("frobnicate")


def test_what_is_sifted_out_does_not_depend_on_how_much_was_asked() -> None:
    tokens = [b"qwzx", b"apple", b"russia", b"colour", b"qwzx", b"left-wing", b"zorkmid", b"0"]
    words = Vocabulary(words=["zorkmid", "colour"])
    few = words.sift(tokens)
    assert few == [b"qwzx", b"colour", b"qwzx"], "unknown or regional, in order"
    assert words.unknown(few) == {b"qwzx"}
    filler = [b"x%dx" % number for number in range(5000)]
    assert words.sift(filler) == [token for token in filler if STUCK not in token]
    assert words.sift(tokens) == few


@pytest.mark.parametrize(
    ("locale", "word", "ours"),
    [
        ("en", "color", None),
        ("en-US", "colour", "color"),
        ("en-US", "color", None),
        ("en-US", "organised", "organized"),
        ("en-GB", "color", "colour"),
        ("en-GB", "maneuver", "manoeuvre"),
        ("en-GB", "organized", None),
        ("en-AU", "traveled", "travelled"),
        ("en-CA", "center", "centre"),
        ("en-CA", "centre", None),
        ("en-CA", "analyse", "analyze"),
        ("en-CA", "analyze", None),
        ("en-CA", "skeptic", None),
        ("en-CA", "sceptic", "skeptic"),
        ("en-CA", "plow", None),
        ("en-CA", "house", None),
        ("en-CA", "jewelry", "jewellery"),
        ("en-CA", "aluminium", "aluminum"),
        ("en-US", "artefacts", "artifacts"),
        ("en-GB", "sulfur", "sulphur"),
        ("en-GB", "imaging", None),
    ],
)
def test_each_region_has_its_form(locale: str, word: str, ours: str | None) -> None:
    assert Vocabulary(locale=locale).local_form(word) == ours


def test_the_projects_own_words_stay() -> None:
    assert Vocabulary(words=["color"], locale="en-GB").local_form("color") is None
