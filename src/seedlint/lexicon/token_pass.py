"""What is asked of all tokens of a text, asked at once."""

from itertools import compress
from operator import eq
from typing import NamedTuple

from seedlint.bytestream.streams import Streams
from seedlint.bytestream.token_search import neighbours
from seedlint.lexicon.vocabulary import Vocabulary


class TokenPass(NamedTuple):
    """What was learned from all tokens of a text.

    Attributes:
        telling: those that are unknown or regional, in order: see ``Vocabulary.sift``.
        doubled: those whose like is the next one, each with its offset in the plain stream.
        total: how many there are.
    """

    telling: list[bytes]
    doubled: list[tuple[bytes, int]]
    total: int


def token_pass(streams: Streams, vocabulary: Vocabulary) -> TokenPass:
    """Go through the tokens some thousand at a time: a list of all of them would be larger than the
    text several times over."""
    telling: list[bytes] = []
    same: dict[bytes, bytes] = {}  # of a token that stands there often one copy is enough
    doubled: set[tuple[bytes, int]] = set()
    total, last = 0, b""
    for start, end, tokens in streams.token_lists():
        telling += (same.setdefault(token, token) for token in vocabulary.sift(tokens))
        twins = set(compress(tokens, map(eq, tokens, tokens[1:])))
        if last in tokens[:1]:
            twins.add(last)
        doubled.update(neighbours(streams.words, twins, start, end))
        last = tokens[-1]
        total += len(tokens)
    return TokenPass(telling, sorted(doubled), total)
