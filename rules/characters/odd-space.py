"""Find spaces of odd widths between words, and no-break spaces that part nothing."""

import re
import unicodedata
from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span

_FIXED = "\u1680\u2000-\u200a\u202f\u205f\u2028\u2029"
_ODD = re.compile(
    rf"(?<=[^\W\d_])[{_FIXED}]+(?=[^\W\d_])"  # between words
    r"|(?<=\S)(?:\u00a0+ [ \u00a0]*| +\u00a0[ \u00a0]*|\u00a0{2,})(?=\S)"  # beside other spaces
    r"|(?<=\S)[ \u00a0]*\u00a0[ \u00a0]*(?=\r?\n)"  # at the end of a line
)


def check(document: Document) -> Iterator[Finding]:
    view, text = document.view, document.text
    for found in _ODD.finditer(text):
        start, end = found.span()
        if view[start:end].strip() or not view[start - 1].strip("\x03\x1a"):
            continue  # in code, or the frame of a table
        odd = found[0].strip(" ")[:1]
        ends = text[end : end + 1] in ("\n", "\r")
        yield Finding(
            Span(start, end),
            {"name": unicodedata.name(odd, "space").lower()},
            [Edit(Span(start, end), "" if ends else " ")],
        )
