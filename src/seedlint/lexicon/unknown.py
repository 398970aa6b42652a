"""Which words of a document nobody knows, found without an object per word."""

from collections.abc import Iterator
from itertools import filterfalse
from typing import TYPE_CHECKING

from seedlint.text.span import Span
from seedlint.text.streams import Streams

if TYPE_CHECKING:
    from seedlint.lexicon.vocabulary import Vocabulary

_STUCK = b"0"


def unknown_words(streams: Streams, vocabulary: "Vocabulary") -> Iterator[Span]:
    """The lower-case words that the vocabulary lacks, as spans in the text, in order.

    The words are split and sifted by the common ones in C; only what is left is
    looked at, once for each distinct word, and then found again in one sweep.
    """
    stream = streams.words
    known = vocabulary.common
    rest = list(filterfalse(known.__contains__, stream.split()))
    unknown: set[bytes] = set()
    for word in set(rest):
        if _STUCK in word:
            continue
        if vocabulary.knows_bytes(word):
            known.add(word)  # so that the next text is sifted finer
        else:
            unknown.add(word)
    if not unknown:
        return
    plain = streams.plain
    position = 0
    for word in filter(unknown.__contains__, rest):
        position = stream.find(b" %b " % word, position)
        start, end = position, position + len(word)  # one blank more than in plain
        lead = len(word) - len(word.lstrip(b"'-"))
        tail = len(word) - len(word.rstrip(b"'-"))
        position += len(word)
        if streams.stands_alone(start, end) and plain[start:end].islower():
            yield Span(*streams.span(start + lead, end - tail))
