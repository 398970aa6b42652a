"""Places in an editor's units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.lsp.positions import ENCODINGS, Places
from seedlint.text.diff import changes
from seedlint.text.edits import apply

TEXT = "a\U0001f34eé b\r\n\u2028ü\rz\n"
LETTERS = st.text(alphabet="ab é\u2028\x0c\U0001f34e\r\n", max_size=40)


@pytest.mark.parametrize(
    ("encoding", "place"),
    [("utf-8", (0, 8)), ("utf-16", (0, 5)), ("utf-32", (0, 4))],
)
def test_units(encoding: str, place: tuple[int, int]) -> None:
    places = Places(TEXT, encoding)
    offset = TEXT.index("b")
    assert places.place(offset) == place
    assert places.offset(place) == offset


def test_lines_end_as_the_protocol_says() -> None:
    places = Places(TEXT, "utf-16")
    assert places.place(TEXT.index("ü")) == (1, 1)
    assert places.place(TEXT.index("z")) == (2, 0)
    assert places.place(len(TEXT)) == (3, 0)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_places_beyond_the_text(encoding: str) -> None:
    places = Places("ab\ncd", encoding)
    assert places.offset((0, 99)) == 2
    assert places.offset((9, 0)) == 5


def test_the_middle_of_a_character_is_its_start() -> None:
    assert Places("\U0001f34eb", "utf-16").offset((0, 1)) == 0
    assert Places("\U0001f34eb", "utf-8").offset((0, 3)) == 0


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=LETTERS)
def test_there_and_back(encoding: str, text: str) -> None:
    places = Places(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":  # nothing lies within a line ending
            assert places.offset(places.place(offset)) == offset


@given(before=LETTERS, after=LETTERS)
def test_changes_lead_there(before: str, after: str) -> None:
    edits = [*changes(before, after)]
    assert apply(before, edits) == after
    for edit in edits:
        for offset in edit.span:
            assert before[offset - 1 : offset + 1] != "\r\n"
