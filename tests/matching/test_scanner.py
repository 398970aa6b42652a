"""Both engines find the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.matching import scanner

_LITERALS = st.lists(
    st.tuples(st.text("abAB ", min_size=1, max_size=4).map(str.encode), st.booleans()),
    min_size=1,
    max_size=8,
    unique=True,
)


def _scan(engine: str, rows: list[tuple[bytes, bool]], data: bytes) -> list[tuple[int, int]]:
    literals = [row[0] for row in rows]
    caseless = [row[1] for row in rows]
    stored = scanner.build(engine, literals, caseless)
    return sorted(scanner.load(engine, stored, literals, caseless).scan(data))


def _expected(rows: list[tuple[bytes, bool]], data: bytes) -> list[tuple[int, int]]:
    found = []
    for index, (literal, caseless) in enumerate(rows):
        text = data.lower() if caseless else data
        wanted = literal.lower() if caseless else literal
        at = text.find(wanted)
        while at >= 0:
            found.append((index, at + len(literal)))
            at = text.find(wanted, at + 1)
    return sorted(found)


@pytest.mark.parametrize("engine", sorted({scanner.available(), "ahocorasick_rs"}))
@given(rows=_LITERALS, data=st.text("abAB ,", max_size=40).map(str.encode))
def test_all_literals_are_found(engine: str, rows: list[tuple[bytes, bool]], data: bytes) -> None:
    assert _scan(engine, rows, data) == _expected(rows, data)


@pytest.mark.parametrize("engine", ["hyperscan", "ahocorasick_rs"])
def test_nothing_to_look_for(engine: str) -> None:
    assert scanner.load(engine, b"", [], []).scan(b"some text") == []
