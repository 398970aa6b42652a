"""Which words of a document nobody knows, found without an object per word."""

from collections.abc import Iterator, Sequence, Set

from seedlint.lexicon.vocabulary import STUCK, Vocabulary
from seedlint.text.span import Span
from seedlint.text.streams import Streams


def unknown_words(
    streams: Streams, vocabulary: Vocabulary, tokens: Sequence[bytes], distinct: Set[bytes]
) -> Iterator[Span]:
    """The lower-case words that the vocabulary lacks, as spans in the text, in order.

    Each distinct word is looked up once; the unknown ones are then found again in one
    sweep.

    Args:
        tokens: the words of the word stream, in order.
        distinct: each of them once.
    """
    unknown = {word for word in vocabulary.unknown(distinct) if STUCK not in word}
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
