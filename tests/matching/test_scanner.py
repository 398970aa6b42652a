"""All engines find the same, and the index does, too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.matching.literal_index import IndexScanner, index
from seedlint.matching.scanner import (
    AhoCorasick,
    LazyScanner,
    Scanner,
    engine,
)

_LITERALS = st.lists(
    st.tuples(st.text("abAB ", min_size=1, max_size=4).map(str.encode), st.booleans()),
    min_size=1,
    max_size=8,
    unique=True,
)


WORDS = ["apple", "Roman", "built", "a", "brake", "took", "and", "it", "is", "''", "x"]
WORD_LITERALS = [
    " apple ", " took a brake ", " roman-", "-roman ", " roman ", "it is", "pple", " it",
    "and ", " a brake", " ''apple ", " Roman-built ", " a ",
]  # fmt: skip


def _ready(name: str, rows: list[tuple[bytes, bool]]) -> Scanner:
    literals = [row[0] for row in rows]
    caseless = [row[1] for row in rows]
    if name == "ahocorasick_rs":
        return AhoCorasick(literals, caseless)
    made = index(literals, caseless)
    return IndexScanner(made) if name == "sieve" else LazyScanner(made)


def _expected(rows: list[tuple[bytes, bool]], data: bytes) -> list[tuple[int, int]]:
    found = []
    for number, (literal, caseless) in enumerate(rows):
        text = data.lower() if caseless else data
        wanted = literal.lower() if caseless else literal
        at = text.find(wanted)
        while at >= 0:
            found.append((number, at + len(literal)))
            at = text.find(wanted, at + 1)
    return sorted(found)


ENGINES = ["ahocorasick_rs", "sieve", "thrifty"]


@pytest.mark.parametrize("engine", ENGINES)
@given(rows=_LITERALS, data=st.text("abAB ,-", max_size=40).map(str.encode))
def test_all_literals_are_found(engine: str, rows: list[tuple[bytes, bool]], data: bytes) -> None:
    found = _ready(engine, rows).scan(data)
    assert sorted(found) == _expected(rows, data)
    assert [end for _, end in found] == sorted(end for _, end in found)


@pytest.mark.parametrize("engine", ["sieve", "thrifty", "ahocorasick_rs"])
@given(text=st.lists(st.sampled_from(WORDS), max_size=60), marks=st.lists(st.sampled_from(" -'")))
def test_words_are_found(engine: str, text: list[str], marks: list[str]) -> None:
    data = "".join(word + mark for word, mark in zip(text, [*marks, *" " * 60], strict=False))
    rows = [(literal.encode(), ignore) for literal in WORD_LITERALS for ignore in (False, True)]
    assert sorted(_ready(engine, rows).scan(data.encode())) == _expected(rows, data.encode())


def test_nothing_to_look_for() -> None:
    for scanner in (LazyScanner(index([], [])), engine(index([], []))):
        assert scanner.scan(b"some text") == []


def test_many_loose_literals_of_one_length() -> None:
    literals = [bytes([a, b, c]) for a in b"abcdef" for b in b"abcdef" for c in b"xy"]
    rows = [(literal, False) for literal in literals]
    data = b"abx aby fex ffy" * 20
    assert sorted(_ready("sieve", rows).scan(data)) == _expected(rows, data)


def test_the_automaton_is_built_when_it_pays() -> None:
    scanner = LazyScanner(index([b" apple "], [True]))
    assert scanner.scan(b" an Apple ") == [(0, 10)]
    assert type(scanner._scanner).__name__ == "IndexScanner"
    scanner.scan(b"x" * 100_000)
    assert type(scanner._scanner).__name__ == "AhoCorasick"
    assert scanner.scan(b" an Apple ") == [(0, 10)]
