"""Between a text and what a browser's text field makes of it.

A text field ends all lines with LF and counts in units of UTF-16. What comes back from
it is put into the text as edits, so that a line ending which nobody touched stays.
"""

import re
from bisect import bisect_left
from collections import Counter

from seedlint.text.diff import changes
from seedlint.text.edits import Edit, apply
from seedlint.text.span import Span

_PAIR = re.compile("\r\n")
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_ENDING = re.compile("\r\n|\r|\n")


def in_field(text: str) -> str:
    """Return the text as a text field holds it."""
    return _ENDING.sub("\n", text) if "\r" in text else text


def out_of_field(before: str, field: str) -> str:
    """Return the text ``before`` with whatever was changed in a text field that held it.

    New lines end as most do.
    """
    if "\r" not in before:
        return in_field(field)
    field = in_field(field)
    endings = Counter(_ENDING.findall(before)).most_common()
    usual = endings[0][0]
    if len(endings) == 1:
        return field.replace("\n", usual)
    starts = [found.start() - index for index, found in enumerate(_PAIR.finditer(before))]

    def place(offset: int) -> int:
        return offset + bisect_left(starts, offset)

    edits = [
        Edit(Span(place(start), place(end)), new.replace("\n", usual))
        for (start, end), new in changes(in_field(before), field)
    ]
    text = apply(before, edits)
    # A CR and an LF between which all was taken out would be one line ending.
    return text if in_field(text) == field else field.replace("\n", usual)


class Units:
    """Where the offsets of one text lie in a text field."""

    def __init__(self, text: str) -> None:
        self._pairs = [found.start() for found in _PAIR.finditer(text)] if "\r" in text else []
        self._wide = [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]

    def unit(self, offset: int) -> int:
        """Return the offset in units of the field; the middle of a line ending is its start."""
        return offset - bisect_left(self._pairs, offset) + bisect_left(self._wide, offset)

    def span(self, span: Span) -> Span:
        return Span(self.unit(span.start), self.unit(span.end))

    def edit(self, edit: Edit) -> Edit:
        return Edit(self.span(edit.span), in_field(edit.text))
