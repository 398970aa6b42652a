"""Find letters in two parts in a text that also holds them in one."""

import unicodedata
from collections.abc import Iterator

from seedlint.rule import FOREIGN_BYTE, Document, Edit, Finding, Span, pattern

_IN_PARTS = pattern("[A-Za-z][\u0300-\u036f]+")
_IN_ONE = pattern("[À-ÖØ-öø-ž]")


def check(document: Document) -> Iterator[Finding]:
    if FOREIGN_BYTE not in document.stream or not _IN_ONE.search(document.view):
        return
    for found in _IN_PARTS.finditer(document.view):
        letter = unicodedata.normalize("NFC", found[0])
        if len(letter) == 1:
            span = Span(*found.span())
            yield Finding(span, edits=[Edit(span, letter)])
