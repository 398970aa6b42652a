"""Where links lead: destinations, titles and labels, as CommonMark writes them."""

import re

from seedlint.bytestream.markers import GAP_BYTE
from seedlint.text.lazy_regex import pattern

LONGEST_LABEL = 999
_DEEPEST = 32

_SPACE = rb"[ \t\n\x04]"
_ANGLE = pattern(rb"<(?:[^<>\n\\\x03]++|\\[^\n\x03])*>")
# FOREIGN, which is 2, is a letter here and not a control character.
_BARE = pattern(rb"(?:[^\x00\x01\x03-\x20\x7f(){\\]++|\\[!-/:-@\[-`{-~]?+)+")
# Generators of pages fill in addresses: "{{< ref "post.md" >}}".
_SHORTCODE = pattern(rb"\{\{[^\x03]{0,400}?\}\}|\{%[^\x03]{0,400}?%\}")
TITLE = (
    rb"(?:\"(?:[^\"\\\x03]++|\\[^\x03])*\"|'(?:[^'\\\x03]++|\\[^\x03])*'"
    rb"|\((?:[^()\\\x03]++|\\[^\x03])*\))"
)
"""A title in its quotes; wants re.DOTALL."""

_OPEN = pattern(rb"\(" + _SPACE + rb"*+")
_CLOSE = pattern(rb"(?:" + _SPACE + rb"++" + TITLE + rb")?" + _SPACE + rb"*+\)", re.DOTALL)
LABEL = pattern(rb"\[((?:[^][\\\x03]++|\\[^\x03])*)\]", re.DOTALL)
"""A label in its brackets."""

_OPENING, _CLOSING, _BRACE = b"(){"


def destination(stream: bytes | bytearray, at: int, end: int) -> int:
    """Return where the destination at ``at`` ends (at once, when it is empty); -1 if malformed."""
    if stream[at : at + 1] == b"<":
        angle = _ANGLE.match(stream, at, end)
        return angle.end() if angle else -1
    depth = 0
    while at < end:
        bare = _BARE.match(stream, at, end)
        if bare:
            at = bare.end()
        letter = stream[at] if at < end else 0
        if letter == _OPENING and depth < _DEEPEST:
            depth += 1
        elif letter == _CLOSING and depth:
            depth -= 1
        elif letter == _BRACE:
            shortcode = _SHORTCODE.match(stream, at, end)
            if shortcode:
                at = shortcode.end() - 1
        else:
            break
        at += 1
    return -1 if depth else at


def inline_target(stream: bytes | bytearray, at: int, end: int) -> int:
    """Return where ``(destination "title")`` at ``at`` ends; -1 when there is none."""
    opening = _OPEN.match(stream, at, end)
    if opening is None:
        return -1
    after = destination(stream, opening.end(), end)
    closing = _CLOSE.match(stream, after, end) if after >= 0 else None
    return closing.end() if closing else -1


def label(text: str, stream: bytes | bytearray, start: int, end: int) -> str:
    """Return the label between two offsets in the form in which labels are compared.

    It is empty where there is no label: for white space only, or too much of it.
    """
    if end - start > LONGEST_LABEL:
        return ""
    raw = text[start:end]
    if GAP_BYTE in stream[start:end]:
        seen = zip(raw, stream[start:end], strict=True)
        raw = "".join(letter for letter, mark in seen if mark != GAP_BYTE)
    return " ".join(raw.split()).casefold()
