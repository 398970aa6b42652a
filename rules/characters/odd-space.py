"""Find spaces of odd widths between words, and no-break spaces that part nothing."""

import unicodedata
from collections.abc import Iterator

from seedlint.rule import BORDER, HIDDEN, Document, Edit, Finding, Span, pattern

_ODD = pattern("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2028\u2029]+")
_BLANKS = " \u00a0"
_MARKER = pattern(r"[ \t>]*(?:[-+*]|[0-9]{1,9}[.)])")
"""With a plain space after it, such a mark would begin an item of a list."""


def check(document: Document) -> Iterator[Finding]:
    if not _ODD.search(document.symbols):
        return
    view, text = document.view, document.text
    done = 0
    for found in _ODD.finditer(text):
        start, end = found.span()
        if start < done:
            continue
        while start > 0 and text[start - 1] in _BLANKS:
            start -= 1
        while end < len(text) and text[end] in _BLANKS:
            end += 1
        done = end
        before, behind = view[start - 1 : start], text[end : end + 1]
        ends = behind in ("\n", "\r")
        if not before or before.isspace() or before in (BORDER, HIDDEN):
            continue  # an indent, the frame of a table
        if view[start:end].strip() or not (ends or behind.strip()):
            continue  # in code
        if _MARKER.fullmatch(text, text.rfind("\n", 0, start) + 1, start):
            continue
        doubled = end - start > 1 and "\u00a0" in text[start:end]
        between = before.isalpha() and behind.isalpha() and found[0] != "\u00a0"
        if ends or doubled or between:
            name = unicodedata.name(found[0][0], "space").lower()
            new = "" if ends else " "
            yield Finding(Span(start, end), {"name": name}, [Edit(Span(start, end), new)])
