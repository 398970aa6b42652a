"""Which words of a document nobody knows, found without an object per word."""

from collections.abc import Iterator
from itertools import filterfalse
from typing import TYPE_CHECKING

from seedlint.text.span import Span
from seedlint.text.streams import Streams

if TYPE_CHECKING:
    from seedlint.lexicon.vocabulary import Vocabulary

_STUCK = b"0"


def sift(tokens: list[bytes], vocabulary: "Vocabulary") -> list[bytes]:
    """The tokens of a word stream that are not among the vocabulary's common words, in
    order: the few that are worth a look. Sifted in C."""
    return list(filterfalse(vocabulary.common.__contains__, tokens))


def unknown_words(
    streams: Streams, vocabulary: "Vocabulary", sifted: list[bytes]
) -> Iterator[Span]:
    """The lower-case words that the vocabulary lacks, as spans in the text, in order.

    Each distinct token is looked up once; the unknown ones are then found again in
    one sweep.
    """
    unknown: set[bytes] = set()
    for word in set(sifted) - vocabulary.regional:
        if _STUCK in word:
            continue
        if vocabulary.knows_bytes(word):
            vocabulary.common.add(word)  # so that the next text is sifted finer
        else:
            unknown.add(word)
    if not unknown:
        return
    stream, plain = streams.words, streams.plain
    position = 0
    for word in filter(unknown.__contains__, sifted):
        position = stream.find(b" %b " % word, position)
        start, end = position, position + len(word)  # one blank more than in plain
        lead = len(word) - len(word.lstrip(b"'-"))
        tail = len(word) - len(word.rstrip(b"'-"))
        position += len(word)
        if streams.stands_alone(start, end) and plain[start:end].islower():
            yield Span(*streams.span(start + lead, end - tail))
