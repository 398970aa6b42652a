"""Bytes to text and back, byte for byte, or not at all."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.errors import ReadError
from seedlint.readers.decode import decode, encode

BOMS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@given(st.binary(max_size=300))
def test_what_is_decoded_comes_back(data: bytes) -> None:
    try:
        source = decode(data, "sample")
    except ReadError:
        return
    assert encode(source, source.text) == data


@given(st.binary(max_size=60), st.sampled_from(["cp1252", "utf-7", "shift_jis", "utf-16", "cp037"]))
def test_what_is_declared_comes_back(data: bytes, encoding: str) -> None:
    try:
        source = decode(data, "sample", encoding=encoding)
    except ReadError:
        return
    assert encode(source, source.text) == data


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(sorted(BOMS)))
def test_byte_order_marks_are_taken_off_and_put_back(text: str, encoding: str) -> None:
    data = BOMS[encoding] + text.encode(encoding)
    if encoding == "utf-16-le" and text.startswith("\0"):
        return  # these bytes are the mark of UTF-32
    source = decode(data, "sample.MD", ".MD")
    assert (source.text, source.encoding, source.bom) == (text, encoding, True)
    assert source.suffix == ".md"
    assert encode(source, text) == data


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"a\0b", None, "NUL bytes"),
        (b"one\ntwo \xe9", None, "is not UTF-8: byte 0xE9 on line 2"),
        (b"\xff\xfea", None, "is not UTF-16-LE"),
        (b"\xff\xfe\x00\xd8", None, "is not UTF-16-LE"),
        (b"\xed\xa0\x80", None, "is not UTF-8"),
        (b"\x81", "cp1252", "is not CP1252"),
        (b"text", "klingon", "unknown encoding 'klingon'"),
        (b"text", "rot13", "unknown encoding 'rot13'"),
        (b"text", "hex", "unknown encoding 'hex'"),
        (b"+AGE-", "utf-7", "would not come back byte for byte"),
    ],
)
def test_what_is_refused_and_how(data: bytes, encoding: str | None, message: str) -> None:
    with pytest.raises(ReadError, match=message) as refused:
        decode(data, "folder/file.md", encoding=encoding)
    assert refused.value.place == "folder/file.md"
    assert refused.value.hint


def test_a_declared_encoding_yields_to_a_byte_order_mark() -> None:
    source = decode(codecs.BOM_UTF8 + "é".encode(), "sample", encoding="cp1252")
    assert (source.text, source.encoding) == ("é", "utf-8")


def test_letters_that_the_encoding_lacks_are_refused() -> None:
    source = decode(b"caf\xe9", "menu.txt", ".txt", "latin-1")
    assert source.text == "café"
    with pytest.raises(ReadError, match="cannot write U\\+2019"):
        encode(source, "café’s")


@pytest.mark.parametrize("text", ["", "\n", "\r\n", "a\rb", "\ufeff", "\x00".replace("\x00", " ")])
def test_short_texts(text: str) -> None:
    source = decode(text.encode("utf-8"), "sample")
    assert encode(source, source.text) == text.encode("utf-8")
