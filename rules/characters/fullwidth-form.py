"""Turn wide forms into plain ones where the text around is Latin."""

import re
import unicodedata
from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, pattern

_WIDE = pattern(
    "[\uff01-\uff5e]+|(?<=[A-Za-z0-9.,])\u3000(?=[A-Za-z0-9])|(?<=[A-Za-z])[\u3001\u3002]"
)
_ANY = pattern("[\u3000-\u3002\uff01-\uff5e]")
_EAST_ASIAN = pattern("[\u2e80-\u2fff\u3005-\u30ff\u3100-\u9fff\uac00-\ud7af\uff61-\uffdc]")
_OPENING = {"）": "（", "］": "［", "｝": "｛", "＂": "＂", "＇": "＇", "＞": "＜"}
_HALVES = pattern("[（）［］｛｝＂＇＜＞]")
_NEAR = 60
_QUOTES = tuple("\"'“”‘’`")
_PLAIN = {"\u3001": ",", "\u3002": "."}


def check(document: Document) -> Iterator[Finding]:
    if not _ANY.search(document.symbols):
        return
    view = document.view
    kept = _kept_halves(document)
    for found in _WIDE.finditer(view):
        start, end = found.span()
        if _is_east_asian(document, start, end) or start in kept or end - 1 in kept:
            continue
        if view[start - 1 : start] in _QUOTES and view[end : end + 1] in _QUOTES:
            continue
        plain = "".join(_PLAIN.get(one) or unicodedata.normalize("NFKC", one) for one in found[0])
        if plain[-1] in ",;:!?" and view[end : end + 1].isalpha():
            plain += " "  # a wide mark brings its own space
        if plain[0] == "(" and view[start - 1 : start].isalpha():
            plain = " " + plain
        yield Finding(Span(start, end), edits=[Edit(Span(start, end), plain)])


def _is_east_asian(document: Document, start: int, end: int) -> bool:
    """Return whether East Asian letters stand near."""
    segment = document.segment_at(start)
    low, high = max(segment.start, start - _NEAR), min(segment.end, end + _NEAR)
    return _EAST_ASIAN.search(document.view, low, high) is not None


def _kept_halves(document: Document) -> set[int]:
    """Return where marks stand whose other half stays wide, so that they stay wide, too."""
    kept: set[int] = set()
    waiting: list[re.Match[str]] = []
    for found in _HALVES.finditer(document.view):
        half = found[0]
        if waiting and waiting[-1][0] == _OPENING.get(half):
            opening = waiting.pop()
            places = (opening.start(), found.start())
            if any(_is_east_asian(document, at, at + 1) for at in places):
                kept.update(places)
        elif half in _OPENING.values():
            waiting.append(found)
    return kept
