"""Which words of a document nobody knows, found without an object per word."""

from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from seedlint.text.span import Span
from seedlint.text.streams import Streams

if TYPE_CHECKING:
    from seedlint.lexicon.vocabulary import Vocabulary

_STUCK = b"0"


def unknown_words(
    streams: Streams, vocabulary: "Vocabulary", tokens: Sequence[bytes], distinct: Set[bytes]
) -> Iterator[Span]:
    """The lower-case words that the vocabulary lacks, as spans in the text, in order.

    Sets of words are compared in C, and each distinct word that is left is looked up
    once; the unknown ones are then found again in one sweep.

    Args:
        tokens: the words of the word stream, in order.
        distinct: each of them once.
    """
    rare = distinct - vocabulary.common - vocabulary.regional
    unknown = {word for word in rare if _STUCK not in word and not vocabulary.knows_bytes(word)}
    if not unknown:
        return
    stream, plain = streams.words, streams.plain
    position = 0
    for word in filter(unknown.__contains__, tokens):
        position = stream.find(b" %b " % word, position)
        start, end = position, position + len(word)  # one blank more than in plain
        lead = len(word) - len(word.lstrip(b"'-"))
        tail = len(word) - len(word.rstrip(b"'-"))
        position += len(word)
        if streams.stands_alone(start, end) and plain[start:end].islower():
            yield Span(*streams.span(start + lead, end - tail))
