"""One byte for each code point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.bytestream import markers
from seedlint.bytestream.markers import FOREIGN_BYTE, decode, encode

CP1252 = bytes(byte for byte in range(256) if byte not in b"\x81\x8d\x8f\x90\x9d").decode("cp1252")


MARKS = {markers.FOREIGN, markers.GAP, markers.MARK}
"""Characters that a text may hold, but whose bytes only readers set."""


@given(st.text())
def test_a_stream_is_as_long_as_its_text(text: str) -> None:
    assert len(encode(text)) == len(text)


@given(st.text(alphabet=sorted(set(CP1252) - MARKS)))
def test_what_windows_knows_keeps_its_byte(text: str) -> None:
    assert encode(text) == text.encode("cp1252")


@given(st.text(), st.text())
def test_characters_are_encoded_one_by_one(head: str, tail: str) -> None:
    if markers.FOREIGN not in head + tail:
        assert encode(head + tail) == encode(head) + encode(tail)


@given(st.text(alphabet=sorted({*CP1252, "\x92", "ж", "中"})))
def test_a_stream_is_read_as_a_codec_would(text: str) -> None:
    stream = encode(text)
    assert decode(stream, lambda: text) == stream.decode("cp1252")


@pytest.mark.parametrize("letter", ["ж", "中", "😀", "\ufeff", "\u200b", "ﬁ", "\ud800"])
def test_other_characters_are_foreign(letter: str) -> None:
    assert encode(f"?{letter}?é") == bytes((ord("?"), FOREIGN_BYTE, ord("?"), 0xE9))


@given(st.text(alphabet=sorted(set(CP1252) - MARKS)), st.integers(0, 2))
def test_a_long_text_is_read_like_a_short_one(text: str, plain: int) -> None:
    long = "Words, " * 800 * plain + text * 300 + "?" + "Words, " * 800 + text
    assert encode(long) == long.encode("cp1252")
    assert decode(encode(long), lambda: long) == long


def test_marks_that_a_text_holds_are_hidden() -> None:
    text = f"a{markers.GAP}b{markers.MARK}c"
    assert encode(text) == f"a{markers.HIDDEN}b{markers.HIDDEN}c".encode()


def test_marks_are_different_control_characters() -> None:
    every = [markers.HIDDEN, markers.BORDER, markers.GAP, markers.MARK, markers.FOREIGN]
    assert len(set(every)) == len(every)
    assert all(ord(mark) < 0x20 and mark not in "\t\n\r" for mark in every)
