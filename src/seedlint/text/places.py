"""Where some words of a document stand, found without an object per word."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import takewhile
from operator import eq

from seedlint.text.span import Span
from seedlint.text.streams import Streams

_BETWEEN = (b" ", b"  ", b"   ")
"""What a blank, a line break or a mark between two words may be in the stream of words."""
_LONGEST = 60
"""So many letters, behind those that others share, a word has at most."""
_FEW = 8
"""So many tokens are sought one by one before it pays to go through all."""


def places(
    streams: Streams, tokens: Sequence[bytes], wanted: Set[bytes]
) -> Iterator[tuple[bytes, Span | None]]:
    """Each wanted token and its span in the text, in order; None instead of the span when it
    has a capital, or does not stand alone.

    Apostrophes and hyphens at an edge stay outside of the span.

    Args:
        tokens: those of the word stream, in order.
    """
    plain = streams.plain
    for start, word in starts_of(streams.words, tokens, wanted):
        end = start + len(word)
        if plain[start:end].islower() and streams.stands_alone(start, end):
            lead = len(word) - len(word.lstrip(b"'-"))
            tail = len(word) - len(word.rstrip(b"'-"))
            yield word, Span(*streams.span(start + lead, end - tail))
        else:
            yield word, None


def starts_of(
    stream: bytes, tokens: Sequence[bytes], wanted: Set[bytes]
) -> Iterator[tuple[int, bytes]]:
    """Where in the plain stream wanted tokens begin, in order, each with the token.

    Args:
        stream: of words.
        tokens: those of the stream, in order; others than the wanted may be missing.
    """
    # The word stream has one blank more at its beginning.
    if len(wanted) <= _FEW:
        yield from sorted(
            (at, word) for word in wanted for at in occurrences(stream, b" %b " % word)
        )
        return
    position = 0
    for word in filter(wanted.__contains__, tokens):
        position = stream.find(b" %b " % word, position)
        yield position, word
        position += len(word)


def neighbours(
    stream: bytes, tokens: Iterable[bytes], start: int, end: int
) -> Iterator[tuple[bytes, int]]:
    """Where, around a piece of the stream of words, tokens stand right before their like, as
    offsets in the plain stream. Those that something sticks to are passed over."""
    for token in tokens:
        for blanks in _BETWEEN if b"0" not in token else ():
            pair = b" %b%b%b " % (token, blanks, token)
            last = end + len(pair)
            at = stream.find(pair, max(0, start - len(pair)), last)
            while at >= 0:
                yield token, at
                at = stream.find(pair, at + 1, last)


def occurrences(stream: bytes, needle: bytes) -> Iterator[int]:
    """Where a needle begins in a stream, in order; two may share a byte."""
    at = stream.find(needle)
    while at >= 0:
        yield at
        at = stream.find(needle, at + len(needle) - 1)


def frequencies(stream: bytes, tokens: Set[bytes]) -> dict[bytes, int]:
    """How often each of some tokens, at least one, stands in the stream of words; without those
    that do not. What all of them begin with is sought once."""
    first, last = min(tokens), max(tokens)
    alike = len([*takewhile(bool, map(eq, first, last))])
    rests = stream.split(b" " + first[:alike])[1:]
    ends = Counter([rest[:_LONGEST].partition(b" ")[0] for rest in rests])
    return {token: ends[token[alike:]] for token in tokens if token[alike:] in ends}
