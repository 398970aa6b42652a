"""The unknown words of a document that may be slips at all."""

from collections import Counter
from collections.abc import Callable, Mapping, Set
from functools import lru_cache

from seedlint.bytestream.streams import token_lists
from seedlint.bytestream.token_search import is_lower, span_of
from seedlint.document import Document
from seedlint.text.span import Span

_LEAST = 4
_TERM = 3
"""A form that a text uses so often is meant."""
_LETTERS = bytes(byte | 32 if chr(byte).isalpha() and byte < 128 else 32 for byte in range(256))
_FEW = 16
"""So many words are counted one by one before it pays to go through the whole text."""
_QUOTES = frozenset("\"'“‘”’`«»")


def typo_candidates(
    document: Document, wanted: Callable[[str], object]
) -> Mapping[str, list[Span]]:
    """The words, each with the places where use one of a slip.

    Names, terms, codes, and what stands in quotation marks or beside a bracket
    (“[d]uring”, “violat[ed]”) are none.

    Args:
        wanted: what a word must satisfy in addition.
    """
    found: dict[bytes, list[Span]] = {}
    rare = {word: at for word, at in _rare(document).items() if wanted(word.decode())}
    for word, starts in rare.items():
        spans = (span_of(document.streams, word, start) for start in starts)
        found[word] = [span for span in spans if not _set_apart(document.view, *span)]
    found = {word: spans for word, spans in found.items() if spans}
    seen = _times(document, found.keys())
    return {word.decode(): spans for word, spans in found.items() if seen[word] == len(rare[word])}


@lru_cache(maxsize=1)  # several rules ask for the same document, one after the other
def _rare(document: Document) -> Mapping[bytes, list[int]]:
    """The unknown words that prose has once or twice, and only in lower case, each with its
    places in the plain stream."""
    tokens = document.tokens
    times = tokens.times
    words = {token for token in tokens.unknown if times[token] < _TERM and _may_be(token)}
    found: dict[bytes, list[int]] = {}
    names: set[bytes] = set()
    for word, start in tokens.where(words):
        if is_lower(document.streams, word, start):
            found.setdefault(word, []).append(start)
        else:
            names.add(word)  # or part of something else
    return {word: starts for word, starts in found.items() if word not in names}


def _may_be(token: bytes) -> bool:
    """Whether a token is long enough, of plain letters, and without apostrophes at its edges."""
    edges = token[:1] + token[-1:]
    return len(token) >= _LEAST and token.isascii() and edges.isalpha() and b"-" not in token


def _times(document: Document, words: Set[bytes]) -> Mapping[bytes, int]:
    """How often the text has each of some rare words, in any case, in prose, in code and in
    links."""
    if len(words) > _FEW:
        return _all_times(document)
    letters = _letters(document) if words else b""
    return {word: letters.count(b" %b " % word) for word in words}


@lru_cache(maxsize=1)
def _all_times(document: Document) -> Mapping[bytes, int]:
    rare = _rare(document)
    times = Counter[bytes]()
    for _, _, tokens in token_lists(_letters(document)):
        times.update(filter(rare.__contains__, tokens))
    return times


def _letters(document: Document) -> bytes:
    return b" %b " % document.text.encode("ascii", "replace").translate(_LETTERS)


def _set_apart(view: str, start: int, end: int) -> bool:
    before, after = view[start - 1 : start], view[end : end + 1]
    return before in (")", "]") or after in ("(", "[") or (before in _QUOTES and after in _QUOTES)
