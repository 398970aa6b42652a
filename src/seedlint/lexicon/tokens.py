"""The words of one text: which of them tell something, and how often and where any stand."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Set
from functools import cached_property
from itertools import chain

from seedlint.bytestream.streams import Streams
from seedlint.bytestream.token_search import frequencies, occurrences, starts_of
from seedlint.lexicon.token_pass import TokenPass, token_pass
from seedlint.lexicon.vocabulary import Vocabulary

_FEW = 16
"""So many tokens are sought one by one before it pays to go through all."""
_MANY = 100
"""After so many have been sought one by one all are counted."""


class Tokens:
    """The tokens of a text, that is of its lower-case word stream (cp1252, hyphens and
    apostrophes inside); iterated over, all of them in order, borders left out.

    Those that are unknown or regional are *telling* (see ``Vocabulary.sift``): about them all
    is known without another look at the text. Offsets are those of the plain stream.
    """

    def __init__(self, streams: Streams, vocabulary: Vocabulary) -> None:
        self._streams = streams
        self._vocabulary = vocabulary
        self._counted: dict[bytes, int] = {}

    def __iter__(self) -> Iterator[bytes]:
        return chain.from_iterable(tokens for _, _, tokens in self._streams.token_lists())

    @cached_property
    def _token_pass(self) -> TokenPass:
        return token_pass(self._streams, self._vocabulary)

    @property
    def telling(self) -> list[bytes]:
        """Those that tell something, in order and each as often as it stands there."""
        return self._token_pass.telling

    @property
    def doubled(self) -> list[tuple[bytes, int]]:
        """Those whose like is the next one, with nothing but a blank or mark or two between
        them, each with the offset of the first of both."""
        return self._token_pass.doubled

    @property
    def total(self) -> int:
        """How many there are."""
        return self._token_pass.total

    @cached_property
    def starts(self) -> "array[int]":
        """Where each telling token begins."""
        return array("Q", starts_of(self._streams.words, self.telling))

    @cached_property
    def times(self) -> Mapping[bytes, int]:
        """How often each telling token stands there."""
        return Counter(self.telling)

    @cached_property
    def unknown(self) -> frozenset[bytes]:
        """Those that the vocabulary lacks in any case; without those that are stuck."""
        return self._vocabulary.unknown(self.times)

    @property
    def regional(self) -> frozenset[bytes]:
        """Those that some region spells otherwise."""
        return frozenset(self.times.keys() - self.unknown)

    def where(self, wanted: Set[bytes]) -> Iterator[tuple[bytes, int]]:
        """Return those telling tokens that are wanted, in order, each with its offset."""
        telling = zip(self.telling, self.starts, strict=True)
        return (pair for pair in telling if pair[0] in wanted)

    def has(self, token: bytes) -> bool:
        """Return whether a token stands there."""
        if token in self.times or not self._vocabulary.met({token}):
            return token in self.times
        return b" %b " % token in self._streams.words

    def count(self, phrase: bytes) -> int:
        """Return how often a token, or some with one blank between each, stand there."""
        is_word = b" " not in phrase
        if is_word and (phrase in self.times or not self._vocabulary.met({phrase})):
            return self.times.get(phrase, 0)
        count = self._counted.get(phrase)
        if count is None:
            if is_word and len(self._counted) >= _MANY:
                count = self._all[phrase]
            else:
                count = self._streams.words.count(b" %b " % phrase)
            self._counted[phrase] = count
        return count

    @cached_property
    def _all(self) -> Counter[bytes]:
        return Counter(self)

    def counts(self, tokens: Set[bytes]) -> Mapping[bytes, int]:
        """Return how often each of some tokens stands there; those that do not may be missing."""
        found = {token: self.times[token] for token in tokens & self.times.keys()}
        met = self._vocabulary.met(tokens - found.keys())
        if len(met) > _FEW:
            return found | Counter(filter(met.__contains__, self))
        return found | {token: self.count(token) for token in met}

    def occurring(self, families: Collection[Set[bytes]]) -> dict[bytes, int]:
        """Return how often those of some tokens stand there that do.

        Args:
            families: sets of tokens that begin alike, as the forms of a word do.
        """
        tokens = frozenset[bytes]().union(*families)
        found = {token: self.times[token] for token in tokens & self.times.keys()}
        met = [family for family in map(self._vocabulary.met, families) if family]
        if len(met) > _FEW:
            return found | Counter(filter(frozenset[bytes]().union(*met).__contains__, self))
        for family in met:
            found |= frequencies(self._streams.words, family)
        return found

    def starts_of(self, phrases: Set[bytes]) -> dict[bytes, list[int]]:
        """Return where each of some tokens, or of some tokens with one blank between each,
        begins."""
        stream = self._streams.words
        told = phrases & self.times.keys()
        met = self._vocabulary.met(phrases - told)
        sought = {phrase for phrase in phrases if b" " in phrase}
        if len(met) <= _FEW:
            sought |= met
        # The blank after one may be the one before the next.
        found = {
            phrase: [*occurrences(stream, b" %b " % phrase, len(phrase) + 1)] for phrase in sought
        }
        for token, at in self.where(told) if told else ():
            found.setdefault(token, []).append(at)
        if len(met) > _FEW:
            them = [*filter(met.__contains__, self)]
            for token, at in zip(them, starts_of(stream, them), strict=True):
                found.setdefault(token, []).append(at)
        return found
