"""Find letters in two parts in a text that also holds them in one."""

import unicodedata
from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, pattern

_IN_PARTS = pattern("[A-Za-z][\u0300-\u036f]+")
_PART = pattern("[\u0300-\u036f]")
_IN_ONE = pattern("[À-ÖØ-öø-ž]")


def check(document: Document) -> Iterator[Finding]:
    symbols = document.symbols
    if not (_PART.search(symbols) and _IN_ONE.search(symbols)):
        return
    for found in _IN_PARTS.finditer(document.view):
        letter = unicodedata.normalize("NFC", found[0])
        if len(letter) == 1:
            span = Span(*found.span())
            yield Finding(span, edits=[Edit(span, letter)])
