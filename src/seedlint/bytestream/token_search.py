"""Where some words of a document stand, found without an object per word."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Set
from itertools import takewhile
from operator import eq
from typing import Protocol, TypeVar

from seedlint.bytestream.streams import Streams
from seedlint.text.span import Span

Needle = TypeVar("Needle", contravariant=True)

_BETWEEN = (b" ", b"  ", b"   ")
"""What a blank, a line break or a mark between two words may be in the stream of words."""
_LONGEST = 60
"""So many letters, after those that others share, a word has at most."""
_NEAR = 2_000
"""So many bytes ahead a token is sought first: ``find`` is slower to begin in long ones."""


def starts_of(stream: bytes, tokens: Iterable[bytes]) -> Iterator[int]:
    """Yield where in the plain stream tokens begin.

    Args:
        stream: of words.
        tokens: some of those of the stream, in order, and each as often as it stands there.
    """
    # The word stream has one blank more at its beginning.
    find, at = stream.find, 0
    for token in tokens:
        alone = b" %b " % token
        found = find(alone, at, at + _NEAR)
        at = found if found >= 0 else find(alone, at)
        yield at
        at += len(token)


def is_lower(streams: Streams, token: bytes, start: int) -> bool:
    """Return whether the token at an offset in the plain stream is all in lower case, and a word by
    itself."""
    end = start + len(token)
    return streams.plain[start:end].islower() and streams.stands_alone(start, end)


def span_of(streams: Streams, token: bytes, start: int) -> Span:
    """Return where the token at an offset in the plain stream stands in the text, without
    apostrophes and hyphens at its edges."""
    lead = len(token) - len(token.lstrip(b"'-"))
    return Span(*streams.span(start + lead, start + len(token.rstrip(b"'-"))))


def neighbours(
    stream: bytes, tokens: Iterable[bytes], start: int, end: int
) -> Iterator[tuple[bytes, int]]:
    """Yield where, around a piece of the stream of words, tokens stand right before their like, as
    offsets in the plain stream. Those that something sticks to are passed over."""
    for token in tokens:
        for blanks in _BETWEEN if b"0" not in token else ():
            pair = b" %b%b%b " % (token, blanks, token)
            last = end + len(pair)
            at = stream.find(pair, max(0, start - len(pair)), last)
            while at >= 0:
                yield token, at
                at = stream.find(pair, at + 1, last)


def spans_of(streams: Streams, token: bytes, starts: Iterable[int]) -> Iterator[Span]:
    """Yield where in the text a token in lower case stands by itself, in any case: in some of its
    places in the plain stream."""
    for start in starts:
        end = start + len(token)
        if streams.stands_alone(start, end):
            yield Span(*streams.span(start, end))


def frequencies(stream: bytes, tokens: Set[bytes]) -> dict[bytes, int]:
    """Return how often each of some tokens stands in the stream of words; without those that do
    not. What all of them begin with is sought once."""
    if not tokens:
        return {}
    first, last = min(tokens), max(tokens)
    alike = len([*takewhile(bool, map(eq, first, last))])
    rests = stream.split(b" " + first[:alike])[1:]
    ends = Counter([rest[:_LONGEST].partition(b" ")[0] for rest in rests])
    return {token: ends[token[alike:]] for token in tokens if token[alike:] in ends}


class Searched(Protocol[Needle]):
    """A string, or bytes."""

    def find(self, substring: Needle, start: int = ..., /) -> int: ...


def occurrences(text: Searched[Needle], substring: Needle, apart: int = 1) -> Iterator[int]:
    """Yield where a substring begins, in order. The text may be written over meanwhile.

    Args:
        text: a string, or bytes.
        substring: of the same kind, not empty.
        apart: how far after the beginning of one the next one may begin.
    """
    at = text.find(substring)
    while at >= 0:
        yield at
        at = text.find(substring, at + apart)


def positions_before(stream: bytearray, byte: int, following: Container[int]) -> Iterator[int]:
    """Yield where ``byte`` stands right before one of some others, in order.

    To skip from one to the next is several times quicker than to search for a pattern, or for
    two bytes, which means to look at each letter. What was found may be hidden meanwhile.
    """
    find, last = stream.find, len(stream) - 1
    at = find(byte, 0, last)
    while at >= 0:
        if stream[at + 1] in following:
            yield at
        at = find(byte, at + 1, last)
