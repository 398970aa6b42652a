"""The unknown words of a document that may be slips at all."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Set
from functools import lru_cache

from seedlint.bytestream.markers import HIDDEN, MARK
from seedlint.bytestream.streams import token_lists
from seedlint.bytestream.token_search import is_lower, span_of
from seedlint.document import Document
from seedlint.english.sentences import starts_sentence
from seedlint.text.span import Span

_LEAST = 4
_LONG = 8
"""Letters of a capitalized word that is rarely a name."""
_TERM = 3
"""A form that a text uses so often is meant."""
_LETTERS = bytes(byte | 32 if chr(byte).isalpha() and byte < 128 else 32 for byte in range(256))
_FEW = 16
"""So many words are counted one by one before it pays to go through the whole text."""
_OPENERS = frozenset('([“‘"')
"""Behind one of these a capital may begin a title."""
_QUOTES = frozenset("\"'“‘”’`«»")


def typo_candidates(
    document: Document,
    wanted: Callable[[str], object],
    repeats: Callable[[str], bool] = lambda word: False,
) -> Mapping[str, list[Span]]:
    """Return the words, each with the places where use one of a slip.

    Names, terms, codes, and what stands in quotation marks or beside a bracket
    (“[d]uring”, “violat[ed]”) are none.

    Args:
        wanted: what a word must satisfy in addition.
        repeats: whether a word is a slip however often the text has it.
    """
    found: dict[bytes, list[Span]] = {}
    rare = {
        word: at
        for word, at in _lowercase(document).items()
        if wanted(word.decode()) and (len(at) < _TERM or repeats(word.decode()))
    }
    for word, starts in rare.items():
        spans = (span_of(document.streams, word, start) for start in starts)
        found[word] = [span for span in spans if not _set_apart(document.view, *span)]
    found = {word: spans for word, spans in found.items() if spans}
    seen = _times(document, found.keys())
    return {word.decode(): spans for word, spans in found.items() if seen[word] == len(rare[word])}


def capitalized_candidates(
    document: Document, wanted: Callable[[str], object]
) -> Iterator[tuple[str, Span]]:
    """Yield the unknown words that a text has once, with a capital, at the beginning of a sentence
    or in a heading; each in lower case, with its place."""
    tokens = document.tokens
    words = {
        token for token in tokens.unknown
        if tokens.times[token] == 1 and len(token) >= _LONG and _may_be(token)
    }  # fmt: skip
    for token, start in tokens.where(words):
        span = span_of(document.streams, token, start)
        word, view = document[span], document.view
        if not word.istitle() or _set_apart(view, *span):
            continue
        before = view[span.start - 1 : span.start]
        begins = starts_sentence(view, span.start) and before not in _OPENERS
        in_place = begins or document.segment_kind(span.start) == "heading"
        if in_place and wanted(token.decode()):
            yield token.decode(), span


@lru_cache(maxsize=1)  # several rules ask for the same document, one after the other
def _lowercase(document: Document) -> Mapping[bytes, list[int]]:
    """Return the unknown words that prose has in lower case only, each with its places in the plain
    stream."""
    tokens = document.tokens
    words = {token for token in tokens.unknown if _may_be(token)}
    found: dict[bytes, list[int]] = {}
    names: set[bytes] = set()
    for word, start in tokens.where(words):
        if is_lower(document.streams, word, start):
            found.setdefault(word, []).append(start)
        else:
            names.add(word)  # or part of something else
    return {word: starts for word, starts in found.items() if word not in names}


def _may_be(token: bytes) -> bool:
    """Return whether a token is long enough, of plain letters, and without apostrophes at its
    edges."""
    edges = token[:1] + token[-1:]
    return len(token) >= _LEAST and token.isascii() and edges.isalpha() and b"-" not in token


def _times(document: Document, words: Set[bytes]) -> Mapping[bytes, int]:
    """Return how often the text has each of some rare words, in any case, in prose, in code and in
    links."""
    if len(words) > _FEW:
        return _all_times(document)
    letters = _letters(document) if words else b""
    return {word: letters.count(b" %b " % word) for word in words}


@lru_cache(maxsize=1)
def _all_times(document: Document) -> Mapping[bytes, int]:
    rare = _lowercase(document)
    times = Counter[bytes]()
    for _, _, tokens in token_lists(_letters(document)):
        times.update(filter(rare.__contains__, tokens))
    return times


def _letters(document: Document) -> bytes:
    return b" %b " % document.text.encode("ascii", "replace").translate(_LETTERS)


def _set_apart(view: str, start: int, end: int) -> bool:
    before, after = view[start - 1 : start], view[end : end + 1]
    if before == after == MARK and view[end + 1 : end + 2] == HIDDEN:
        return True  # all of a link's text: a name, more often than not
    if view[start - 2 : start] in ("- ", "-\n"):
        return True  # the end of a word that was parted
    return before in (")", "]") or after in ("(", "[") or (before in _QUOTES and after in _QUOTES)
