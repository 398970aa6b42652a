"""Web and mail addresses that stand bare in a text."""

from collections.abc import Callable, Iterable, Iterator

from seedlint.bytestream.markers import HIDDEN_BYTE, MARK_BYTE
from seedlint.bytestream.token_search import occurrences, positions_before
from seedlint.text.lazy_regex import pattern

_HIDDEN = bytes([HIDDEN_BYTE])
_COLON, _SLASH = b":/"
_SLASHES = frozenset([_SLASH])
_LETTERS = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_SCHEME = _LETTERS | frozenset(b"+-")
_LOCAL = _LETTERS | frozenset(b"+-._")
_WEB = pattern(rb"[^\s<>\"`\x03\x04\x1a\x84\x93\x94]*+")
_HOST = pattern(rb"[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++)+")
# What ends a sentence, emphasis or a link around an address, not the address.
_TRAILING = b"?!.,:;*_~'|\x85\x91\x92" + bytes([MARK_BYTE])
_PAIRS = ((ord("("), ord(")")), (ord("["), ord("]")))


def hide(stream: bytearray) -> None:
    """Hide bare addresses: ``https://a.b/c``, ``www.a.b``, ``name@a.b``."""
    _hide_each(stream, _schemes(stream), _web)
    _hide_each(stream, occurrences(stream, b"www."), _www)
    _hide_each(stream, occurrences(stream, b"@"), _mail)


def _schemes(stream: bytearray) -> Iterator[int]:
    """Yield where ``://`` stands."""
    for slash in positions_before(stream, _SLASH, _SLASHES):
        if slash and stream[slash - 1] == _COLON:
            yield slash - 1


def _hide_each(
    stream: bytearray, places: Iterable[int], find: Callable[[bytearray, int], tuple[int, int]]
) -> None:
    for at in places:
        start, end = find(stream, at)
        if start < end:
            stream[start:end] = _HIDDEN * (end - start)


def _web(stream: bytearray, at: int) -> tuple[int, int]:
    """Return the span of the address with its ``://`` at ``at``; empty when there is none."""
    start = _back(stream, at, _SCHEME)
    return start, _end(stream, at + 3) if start < at else start


def _www(stream: bytearray, at: int) -> tuple[int, int]:
    if at and stream[at - 1] in _LETTERS:
        return at, at
    host = _HOST.match(stream, at)
    return at, _end(stream, host.end()) if host else at


def _mail(stream: bytearray, at: int) -> tuple[int, int]:
    start = _back(stream, at, _LOCAL)
    host = _HOST.match(stream, at + 1)
    if start == at or host is None:
        return at, at
    end = host.end()
    while stream[end - 1] not in _LETTERS:
        end -= 1
    return start, end


def _back(stream: bytearray, at: int, letters: frozenset[int]) -> int:
    """Return where the run of ``letters`` before ``at`` begins, at most 64 of them."""
    start = at
    while start and at - start < 64 and stream[start - 1] in letters:
        start -= 1
    return start


def _end(stream: bytearray, at: int) -> int:
    """Return where the web address ends that goes on at ``at``, less what follows it."""
    rest = _WEB.match(stream, at)
    end = rest.end() if rest else at
    excess = {
        closing: stream.count(closing, at, end) - stream.count(opening, at, end)
        for opening, closing in _PAIRS
    }
    while end > at:
        last = stream[end - 1]
        if excess.get(last, 0) > 0:
            excess[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return end
