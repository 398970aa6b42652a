"""Every example of two specifications, held against other people's readings.

What our view shows is what pulldown-cmark shows as text, character by character;
and the letters are those of the HTML that stands in the specification.
"""

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from seedlint.document import Document

Read = Callable[..., Document]

BARE = "an address without brackets is hidden, though CommonMark shows it as text"
WIKI = "[[a page]] is a link in a wiki and hidden, though CommonMark shows it as text"
COMMONMARK_DIFFERENCES = {
    548: WIKI,
    590: WIKI,
    602: BARE,
    606: BARE,
    608: BARE,
    611: BARE,
    612: BARE,
}

RAW = "raw HTML that is code to us, or stands in a quote, or after a comment or script"
ADDRESS = "an address is shown as the text of its link, and is no prose"
REFERENCE = "a character reference stands for a letter that is not in the file"
GFM_DIFFERENCES = {
    **dict.fromkeys([118, 131, 143, 146, 147], RAW),
    204: "cells beyond the header's are dropped by renderers, not by their author",
    **dict.fromkeys([321, 322, 323], REFERENCE),
    **dict.fromkeys([316, 356, 489, 490, 534, 546], ADDRESS),
    **dict.fromkeys([*range(602, 615), 616, *range(619, 632)], ADDRESS),
    **dict.fromkeys([556, 598], WIKI),
    645: "a comment may end at once since CommonMark 0.31, but not in 0.29",
    652: "these tags are disallowed on GitHub, and so become text there",
}
# What an unclosed <style>, <script> or <textarea> shows depends on the release of html.parser.
PARSER_DIFFERENCES = {126, 127, 128}


def test_the_view_shows_what_pulldown_cmark_shows(
    commonmark: list[Any], read: Read, shown: Callable[[str], bytearray]
) -> None:
    differing = set()
    for example in commonmark:
        if example.section == "HTML blocks":
            continue  # pulldown-cmark does not take them apart; below, a parser of HTML does
        view = read(example.markdown).view
        oracle = shown(example.markdown)
        for index, letter in enumerate(example.markdown):
            if not letter.isspace() and (view[index] == letter) != bool(oracle[index]):
                differing.add(example.number)
    assert differing == set(COMMONMARK_DIFFERENCES)


def test_the_letters_are_those_of_the_specified_html(gfm: list[Any], read: Read) -> None:
    differing = {
        example.number
        for example in gfm
        if _letters(read(example.markdown).view) != _letters(_text(example.html))
    }
    assert differing - PARSER_DIFFERENCES == set(GFM_DIFFERENCES)


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_endings_make_no_difference(
    commonmark: list[Any], gfm: list[Any], read: Read, newline: str
) -> None:
    for example in [*commonmark, *gfm]:
        unix = read(example.markdown)
        other = read(example.markdown.replace("\n", newline))
        assert _letters(other.view) == _letters(unix.view), example.number
        assert [block.kind for block in other.outline] == [block.kind for block in unix.outline]


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._code += tag in ("code", "pre", "script", "style")
        if tag == "img":
            self.text += dict(attrs).get("alt") or ""

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in ("code", "pre", "script", "style")

    def handle_data(self, data: str) -> None:
        if not self._code:
            self.text += data


def _text(html: str) -> str:
    """The text of a page, with what images say instead of them, less its code."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return parser.text
