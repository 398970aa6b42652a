"""The unknown words of a document that may be slips at all."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from seedlint.document import Document
from seedlint.text.span import Span

_LEAST = 4
_TERM = 3
"""A form that a text uses so often is meant."""
_MANY = 20
_QUOTES = frozenset("\"'“‘”’`«»")


@lru_cache(maxsize=1)  # several rules ask for the same document, one after the other
def suspects(document: Document) -> Mapping[str, list[Span]]:
    """The words, each with the places where it may be a slip.

    Names, terms, codes, and what stands in quotation marks or beside a bracket
    (“[d]uring”, “violat[ed]”) are none.
    """
    counts = Counter(document[span] for span in document.unknown_words)
    words = {
        word: count
        for word, count in counts.items()
        if len(word) >= _LEAST and count < _TERM and word.isascii() and "-" not in word
    }
    elsewhere = _elsewhere(document.text.lower(), words) if words else set()
    found: dict[str, list[Span]] = {}
    for span in document.unknown_words if len(words) > len(elsewhere) else ():
        word = document[span]
        if word in words and word not in elsewhere and not _set_apart(document.view, *span):
            found.setdefault(word, []).append(span)
    return found


def _elsewhere(text: str, words: Mapping[str, int]) -> set[str]:
    """Those that the text (in lower case) also has in code, in a link or with a capital."""
    if len(words) > _MANY:  # then one walk through the text is quicker
        seen: Mapping[str, int] = Counter(re.findall("[a-z]+", text))
    else:
        seen = {word: text.count(word) for word in words}
    return {word for word, count in words.items() if seen[word] > count}


def _set_apart(view: str, start: int, end: int) -> bool:
    before, after = view[start - 1 : start], view[end : end + 1]
    return before in (")", "]") or after in ("(", "[") or (before in _QUOTES and after in _QUOTES)
