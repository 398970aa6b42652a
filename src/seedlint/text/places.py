"""Where some words of a document stand, found without an object per word."""

from collections.abc import Iterator, Sequence, Set

from seedlint.text.span import Span
from seedlint.text.streams import Streams


def places(
    streams: Streams, tokens: Sequence[bytes], wanted: Set[bytes]
) -> Iterator[tuple[bytes, Span | None]]:
    """Each wanted token and its span in the text, in order; None instead of the span when it
    has a capital, or does not stand alone.

    Apostrophes and hyphens at an edge stay outside of the span. One sweep finds them all.

    Args:
        tokens: those of the word stream, in order.
    """
    if not wanted:
        return
    stream, plain = streams.words, streams.plain
    position = 0
    for word in filter(wanted.__contains__, tokens):
        position = stream.find(b" %b " % word, position)
        start, end = position, position + len(word)  # one blank more than in plain
        position += len(word)
        if streams.stands_alone(start, end) and plain[start:end].islower():
            lead = len(word) - len(word.lstrip(b"'-"))
            tail = len(word) - len(word.rstrip(b"'-"))
            yield word, Span(*streams.span(start + lead, end - tail))
        else:
            yield word, None
