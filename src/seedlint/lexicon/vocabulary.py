"""The lexicon together with a project's own words."""

from collections.abc import Collection, Iterable, Set

from seedlint.lexicon.lexicon import Lexicon, lexicon
from seedlint.lexicon.regions import in_canada

STUCK = b"0"
"""Stands in the word stream for what is no letter; a word with it is not judged."""
_FEW = 4_000
"""So many tokens are looked up one by one before it pays to sift them."""
_MOST = 200_000
"""So many words are remembered: a run may see any number of texts."""
_REGIONS = {"en-US": "US", "en-GB": "GB", "en-AU": "GB", "en-CA": "CA"}


class Vocabulary:
    """What counts as a word in one project.

    A word that is given in lower case is accepted in every case, one with
    capitals as it stands.

    Attributes:
        region: whose spelling the project follows, ``US``, ``GB`` or ``CA``; empty for all.
        known: tokens of the word stream that need no look-up: the project's, those that were
            looked up before, and from some number on the most usual ones.
    """

    def __init__(
        self, base: Lexicon | None = None, words: Iterable[str] = (), locale: str = "en"
    ) -> None:
        self._base = base or lexicon()
        self.region = _REGIONS.get(locale, "")
        self._own = frozenset(word.replace("’", "'") for word in words)
        self._folded = frozenset(word.lower() for word in self._own)
        self.known = {word.encode("cp1252", "replace") for word in self._folded}
        self._strange: set[bytes] = set()
        self._asked = 0
        self._sifts = False
        self._variants: dict[str, tuple[str, ...]] = {}

    def unknown(self, tokens: Set[bytes]) -> set[bytes]:
        """Those tokens of the lower-case word stream that are not known in any case, or that
        something sticks to.

        Many are sifted: the usual words are taken out, in C. To load these takes longer
        than to look some up.
        """
        self._asked += len(tokens)
        if self._asked <= _FEW:
            return {token for token in tokens if STUCK in token or not self.knows_bytes(token)}
        if not self._sifts:
            self._sifts = True
            self.known |= self._base.common | self._base.regional
        rest = tokens - self.known
        return {token for token in rest if STUCK in token or not self.knows_bytes(token)}

    @property
    def regional(self) -> frozenset[bytes]:
        """As ``Lexicon.regional``."""
        return self._base.regional

    def knows(self, word: str) -> bool:
        """Whether the word may be written so."""
        plain = word.replace("’", "'")
        return plain in self._own or plain.lower() in self._own or self._base.knows(word)

    def knows_bytes(self, token: bytes) -> bool:
        """Whether a token of the lower-case word stream is known in any case.

        What was looked up once is remembered, but for words that something sticks to.
        """
        if token in self.known:
            return True
        if token in self._strange:
            return False
        known = self._base.knows_bytes(token)
        memory = self.known if known else self._strange
        if len(memory) < _MOST and STUCK not in token:
            memory.add(token)
        return known

    def is_word(self, word: str) -> bool:
        """Whether the word is an ordinary one in lower case, whatever case is asked for."""
        return word.lower() in self._own or self._base.is_word(word)

    def is_name(self, word: str) -> bool:
        """Whether the word is known with a capital only."""
        return self._base.is_name(word) and word.lower() not in self._own

    def is_acronym(self, word: str) -> bool:
        """Whether the word is known in capitals."""
        return self._base.is_acronym(word)

    def frequency(self, word: str) -> float:
        """How often the word is used, on the Zipf scale; 0 when it is unknown."""
        return self._base.frequency(word)

    def regions(self, word: str) -> str:
        """``US`` or ``GB`` for a form of one region, else nothing."""
        return self._base.regions(word)

    def variants(self, word: str) -> tuple[str, ...]:
        """The same word as the other region writes it."""
        found = self._variants.get(word)
        if found is None:
            found = self._variants[word] = self._base.variants(word)
        return found

    def local_form(self, word: str) -> str | None:
        """How the project's region writes a word, in lower case, that only another region
        writes so; None when it may stand, or when it is not clear what it would be."""
        there = self.regions(word)
        if not (self.region and there) or word in self._own or there == self.region:
            return None
        # What the other region alone writes is surer than what both write.
        twins = sorted(self.variants(word), key=lambda one: not self.regions(one))
        twins = [one for one in twins if self.regions(one) != there and one not in self._own]
        if self.region == "CA":
            twins = [one for one in twins if self._is_canadian(one, word, there)]
        if len(twins) > 1 and self.regions(twins[0]) and not self.regions(twins[1]):
            return twins[0]
        return twins[0] if len(twins) == 1 else None

    def _is_canadian(self, one: str, other: str, region: str) -> bool:
        """Whether Canadians write the one and not the other, which is of the region."""
        pair = (one, other) if region == "US" else (other, one)
        return in_canada(*pair) not in ("", region)

    def suggest(
        self, word: str, limit: int = 5, near: Collection[str] = (), *, usual: bool = False
    ) -> list[str]:
        """Ordinary words that may have been meant by an unknown one in lower case, best
        first; with ``usual`` only those one slip away that everybody uses."""
        from seedlint.lexicon.suggest import suggest  # few texts have anything to ask

        def used(candidate: str) -> float:
            if candidate in self._own:
                return 4.0
            return self.frequency(candidate) if self.is_word(candidate) else 0.0

        return suggest(word, used, limit, near, usual=usual)
