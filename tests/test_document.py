"""Documents: one view of the same length as the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.bytestream.markers import BORDER, GAP, HIDDEN, MARK, encode
from seedlint.document import Block, Document, Segment, Source
from seedlint.text.span import Span

MARKS = (HIDDEN, BORDER, GAP, MARK)


def document(text: str, stream: bytes | None = None, *blocks: Block) -> Document:
    return Document(Source("-", text), encode(text) if stream is None else stream, lambda: blocks)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any text in which a reader has set any marks."""
    text = draw(st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.just("\n")))
    stream = bytearray(encode(text))
    for index, mark in draw(
        st.dictionaries(st.integers(0, max(0, len(text) - 1)), st.sampled_from(MARKS))
    ).items():
        if index < len(text):
            stream[index] = ord(mark)
    return document(text, bytes(stream))


@given(documents())
def test_the_view_is_the_text_but_for_the_marks(seen: Document) -> None:
    assert len(seen.view) == len(seen.text) == len(seen.stream)
    for letter, byte, shown in zip(seen.text, seen.stream, seen.view, strict=True):
        mark = chr(byte)
        expected = " " if mark == GAP else mark if mark in MARKS else letter
        assert shown == expected


@given(documents())
def test_segments_are_the_prose_between_borders(seen: Document) -> None:
    end = 0
    for segment in seen.segments:
        start = segment.span.start
        assert start >= end
        end = segment.span.end
        assert BORDER not in seen.view[start:end]
        assert seen.view[start - 1 : start] in ("", BORDER)
        assert seen.view[end : end + 1] in ("", BORDER)
        assert any(letter.isalnum() or letter == "_" for letter in seen.view[start:end])
        assert seen.segment_at(start) == segment.span
    outside = seen.view
    for segment in reversed(seen.segments):
        outside = outside[: segment.span.start] + outside[segment.span.end :]
    assert not any(letter.isalnum() for letter in outside)


@given(documents())
def test_what_is_hidden_can_be_named(seen: Document) -> None:
    assert "".join(seen.hidden()) == "".join(
        letter for letter, byte in zip(seen.text, seen.stream, strict=True) if chr(byte) == HIDDEN
    )


def test_a_stream_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="length"):
        document("four", b"five5")


def test_a_span_slices_the_text_and_not_the_view() -> None:
    seen = document("pay `cash`", b"pay \x1a\x1a\x1a\x1a\x1a\x1a")
    assert seen[Span(4, 10)] == "`cash`"
    assert seen.hidden() == ["`cash`"]


class TestBlocks:
    """A heading, and a list item that holds a paragraph and a quote with another one."""

    TEXT = "# Head\n\n- item\n  > told\n  > more\n\nEnd.\n"
    HEAD = Block("heading", Span(0, 7), 1)
    ITEM = Block("item", Span(8, 33), 1)
    FIRST = Block("paragraph", Span(8, 15))
    QUOTE = Block("quote", Span(15, 33))
    INNER = Block("paragraph", Span(15, 33))
    END = Block("paragraph", Span(34, 39))

    @pytest.fixture
    def seen(self) -> Document:
        stream = bytearray(encode(self.TEXT))
        for index in (*range(2), 6, 7, 8, 9, 14, 15, 16, 17, 18, 32, 33, 38):
            stream[index] = ord(BORDER)
        for index in range(24, 28):
            stream[index] = ord(GAP)
        blocks = (self.HEAD, self.ITEM, self.FIRST, self.QUOTE, self.INNER, self.END)
        return document(self.TEXT, bytes(stream), *blocks)

    def test_blocks_are_chosen_by_kind(self, seen: Document) -> None:
        assert list(seen.blocks("quote", "heading")) == [self.HEAD, self.QUOTE]
        assert len(list(seen.blocks())) == 6

    @pytest.mark.parametrize(
        ("place", "expected"),
        [
            ("Head", [HEAD]),
            ("item", [FIRST, ITEM]),
            ("told", [INNER, QUOTE, ITEM]),
            ("End", [END]),
        ],
    )
    def test_the_blocks_around_a_place_from_inside_out(
        self, seen: Document, place: str, expected: list[Block]
    ) -> None:
        assert list(seen.blocks_at(self.TEXT.index(place))) == expected

    def test_no_block_holds_a_blank_line(self, seen: Document) -> None:
        assert list(seen.blocks_at(7)) == []
        assert list(seen.blocks_at(33)) == []

    def test_segments_are_named_after_their_innermost_telling_block(self, seen: Document) -> None:
        assert [(segment.kind, seen[segment.span]) for segment in seen.segments] == [
            ("heading", "Head"),
            ("list", "item"),
            ("quote", "told\n  > more"),
            ("paragraph", "End."),
        ]

    def test_a_soft_line_break_is_seen_as_one(self, seen: Document) -> None:
        quote = next(segment for segment in seen.segments if segment.kind == "quote")
        assert seen.view[slice(*quote.span)] == "told\n    more"


def test_the_outline_is_made_once() -> None:
    calls: list[int] = []

    def outline() -> tuple[Block, ...]:
        calls.append(1)
        return (Block("paragraph", Span(0, 4)),)

    seen = Document(Source("-", "Word"), b"Word", outline)
    assert seen.outline == seen.outline
    assert list(seen.blocks_at(2)) == list(seen.blocks())
    assert len(calls) == 1


def test_an_empty_document_is_one_too() -> None:
    seen = document("")
    assert (seen.view, seen.segments, seen.hidden(), len(seen.lines)) == ("", (), [], 1)
    assert seen.segment_at(0) == Span(0, 0)
    assert seen.segment_kind(0) == "paragraph"
    assert seen.segments == tuple[Segment, ...]()


@pytest.mark.parametrize(
    ("text", "apostrophe"),
    [("don't", "'"), ("don’t, it’s, they're", "’"), ("none", "'"), ("it's, don’t", "'")],
)
def test_the_apostrophe_is_that_of_most(text: str, apostrophe: str) -> None:
    assert document(text).apostrophe == apostrophe
