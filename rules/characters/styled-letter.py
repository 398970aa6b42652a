"""Find words made of mathematical letters."""

import unicodedata
from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, pattern

_STYLED = pattern("[\U0001d400-\U0001d7ff\u2102-\u2149]+(?: [\U0001d400-\U0001d7ff]+)*")


def check(document: Document) -> Iterator[Finding]:
    if not _STYLED.search(document.symbols):
        return
    spelled = False
    for found in _STYLED.finditer(document.view):
        plain = unicodedata.normalize("NFKC", found[0])
        word = len(plain) > 2 and plain.replace(" ", "").isascii() and plain[-1:].isalnum()
        spelled = spelled or word
        if word or (spelled and plain.isascii() and plain.isdigit()):
            span = Span(*found.span())
            yield Finding(span, edits=[Edit(span, plain)])
