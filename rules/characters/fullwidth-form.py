"""Turn wide forms into plain ones where the text around is Latin."""

import unicodedata
from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, pattern

_WIDE = pattern(
    "[\uff01-\uff5e]+|(?<=[A-Za-z0-9.,])\u3000(?=[A-Za-z0-9])|(?<=[A-Za-z])[\u3001\u3002]"
)
_ANY = pattern("[\u3000-\u3002\uff01-\uff5e]")
_EAST_ASIAN = pattern("[\u2e80-\u2fff\u3005-\u30ff\u3100-\u9fff\uac00-\ud7af\uff61-\uffdc]")
_NEAR = 60
_QUOTES = tuple("\"'“”‘’`")
_PLAIN = {"\u3001": ",", "\u3002": "."}


def check(document: Document) -> Iterator[Finding]:
    if not _ANY.search(document.symbols):
        return
    view = document.view
    for found in _WIDE.finditer(view):
        start, end = found.span()
        segment = document.segment_at(start)
        low, high = max(segment.start, start - _NEAR), min(segment.end, end + _NEAR)
        if _EAST_ASIAN.search(view, low, high):
            continue
        if view[start - 1 : start] in _QUOTES and view[end : end + 1] in _QUOTES:
            continue
        plain = "".join(_PLAIN.get(one) or unicodedata.normalize("NFKC", one) for one in found[0])
        if plain[-1] in ",;:!?" and view[end : end + 1].isalpha():
            plain += " "  # a wide mark brings its own space
        if plain[0] == "(" and view[start - 1 : start].isalpha():
            plain = " " + plain
        yield Finding(Span(start, end), edits=[Edit(Span(start, end), plain)])
