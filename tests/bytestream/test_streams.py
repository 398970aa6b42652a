"""Streams of bytes, and the way back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.bytestream.markers import BORDER, GAP, HIDDEN, MARK
from seedlint.bytestream.streams import Streams, shape

texts = st.text(
    alphabet=st.sampled_from(f"aB 1.,'’-é\n\t{BORDER}{GAP}{MARK}{HIDDEN}ж"), max_size=30
)


def encode(text: str) -> bytes:
    """A text as a reader leaves it, with marks."""
    known = "".join(one if one.encode("cp1252", "ignore") else "\x02" for one in text)
    return known.encode("cp1252")


@given(texts)
def test_every_byte_leads_back_to_its_character(text: str) -> None:
    stream = encode(text)
    streams = Streams(stream)
    origins = [streams.origin(offset) for offset in range(len(streams.plain))]
    assert bytes(stream[origin] for origin in origins) == streams.plain
    assert origins == sorted(set(origins))
    kept = [offset for offset, byte in enumerate(stream) if chr(byte) not in (GAP, MARK)]
    assert origins == kept


@given(texts, st.data())
def test_a_span_has_no_layout_at_its_edges(text: str, data: st.DataObject) -> None:
    streams = Streams(encode(text))
    start = data.draw(st.integers(0, len(streams.plain)))
    end = data.draw(st.integers(start, len(streams.plain)))
    first, last = streams.span(start, end)
    inside = encode(text)[first:last]
    assert inside.translate(None, (GAP + MARK).encode()) == streams.plain[start:end]
    assert inside == inside.strip((GAP + MARK).encode())


@given(texts)
def test_all_streams_have_the_same_offsets(text: str) -> None:
    streams = Streams(encode(text))
    assert len(streams.shape) == len(streams.plain) + 1
    assert len(streams.cased) == len(streams.words) == len(streams.plain) + 2
    assert streams.words[:1] == streams.words[-1:] == b" "
    for plain, cased, words in zip(
        streams.plain, streams.cased[1:-1], streams.words[1:-1], strict=True
    ):
        if chr(plain).isascii() and chr(plain).isalpha():
            assert (chr(cased), chr(words)) == (chr(plain), chr(plain).lower())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don’t stop, NATO.", b" don't stop  nato  "),
        ("re-enter “Oslo”", b" re-enter  oslo  "),
        (f"end{BORDER}Start", b" end start "),
        (f"a {HIDDEN}{HIDDEN} b", b" a 00 b "),
        (f"in {MARK}{MARK}order{MARK}{MARK} to", b" in order to "),
        ("x1 a@b c/d", b" x0 a0b c0d "),
        ("ÉCOLE", "\x20école\x20".encode("cp1252")),
    ],
)
def test_words_stand_between_blanks(text: str, expected: bytes) -> None:
    assert Streams(encode(text)).words == expected


def test_the_shape_of_a_text() -> None:
    assert shape(encode("In 2024, “é” cost\n5 ж.")) == b'Aa 0000, "a" aaaa 0 a.'


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Read march.txt now", "march", False),
        ("Run it with --may now", "may", False),
        ("They went home--may it last", "may", True),
        ("In march. Then", "march", True),
        ("In march.", "march", True),
        ("call march(1)", "march", False),
        ("std:march it", "march", False),
        ("Look: march on", "march", True),
        ("see x.march files", "march", False),
        ("a march?x=1", "march", False),
        ("in march (early)", "march", True),
    ],
)
def test_a_part_of_a_name_is_no_word_by_itself(text: str, word: str, expected: bool) -> None:
    start = text.index(word)
    assert Streams(encode(text)).stands_alone(start, start + len(word)) is expected


def test_what_is_hidden_sticks_to_a_word_unless_a_mark_parts_them() -> None:
    assert Streams(encode(f"see{HIDDEN}, {MARK}see{MARK}{HIDDEN * 3}, s")).words == (
        b" see0  see 00  s "
    )
