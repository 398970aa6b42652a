"""Names whose capitals inside are forgotten."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from seedlint.rule import Document, Edit, Finding, Span, pattern

_MOST = 3
_AHEAD = 3
_HUMPED = pattern(r"[A-Za-z](?<![\w@#/.-].)(?=[A-Za-z]*[a-z][A-Z])[A-Za-z]{3,}(?![\w@/(-]|\.\w)")
_HUMP = pattern(r"[a-z][A-Z]")


def count(document: Document) -> dict[str, int]:
    """Return how often names with capitals inside stand in the text, and the same ones without."""
    view = document.view
    if len(_HUMP.findall(view)) < _MOST and not document.in_project:
        return {}
    counts = Counter(_HUMPED.findall(view))
    for name in [*counts]:
        counts[_flat(name)] += sum(1 for _ in _places(view, _flat(name)))
    return counts


def check(document: Document, counts: Mapping[str, int]) -> Iterator[Finding]:
    usual: dict[str, str] = {}
    for name, times in counts.items():
        rare = _flat(name)
        before = counts.get(usual.get(rare, ""), 0)
        if name != rare and times >= max(_MOST, _AHEAD * counts.get(rare, 0), before + 1):
            usual[rare] = name
    for rare, name in usual.items():
        if rare in document.view and not _is_word(document, rare):
            for span in _places(document.view, rare):
                yield Finding(span, {"other": name}, [Edit(span, name)])


def _places(view: str, name: str) -> Iterator[Span]:
    """Yield where a name stands by itself."""
    sought = re.compile(rf"{name}(?<![\w@#/.-]{name})(?![\w@/(-]|\.\w)")
    for found in sought.finditer(view):
        yield Span(*found.span())


def _flat(name: str) -> str:
    """Write it as if only its first letter were a capital."""
    return name[0].upper() + name[1:].lower()


def _is_word(document: Document, name: str) -> bool:
    vocabulary = document.vocabulary
    return vocabulary.is_word(name.lower()) or vocabulary.is_name(name)
