"""The lexicon together with a project's own words."""

from collections.abc import Collection, Iterable, Sequence, Set
from functools import cached_property
from itertools import filterfalse

from seedlint.lexicon.lexicon import Lexicon, lexicon
from seedlint.lexicon.spelling_variants import in_canada

STUCK = b"0"
"""Stands in the word stream for what is no letter; a word with it is not judged."""
_NUMBERS = {STUCK * digits for digits in range(1, 40)}
_FEW = 4_000
"""So many tokens are looked up one by one before it pays to sift them."""
_MOST = 200_000
"""So many words are remembered: a run may see any number of texts."""
_LONG_NAME, _NAME_PENALTY = 7, 0.4
"""Letters from which a name may be offered for a word in lower case, and by how much less likely
that is."""
_REGIONS = {"en-US": "US", "en-GB": "GB", "en-AU": "GB", "en-CA": "CA"}


class Vocabulary:
    """What counts as a word in one project.

    A word that is given in lower case is accepted in every case, one with
    capitals as it stands.

    Attributes:
        region: whose spelling the project follows, ``US``, ``GB`` or ``CA``; empty for all.
    """

    def __init__(
        self,
        base: Lexicon | None = None,
        words: Iterable[str] = (),
        locale: str = "en",
        *,
        silent: Iterable[str] = (),
    ) -> None:
        """
        Args:
            base: the words that everybody may use; those that ship by default.
            words: the project's own.
            locale: whose spelling it follows.
            silent: words that are accepted as well, but never suggested.
        """
        self._base = base or lexicon()
        self.region = _REGIONS.get(locale, "")
        suggested = frozenset(word.replace("’", "'") for word in words)
        self._own = suggested.union(word.replace("’", "'") for word in silent)
        self._silent = self._own - suggested
        self._folded = frozenset(word.lower() for word in self._own)
        self._plain: set[bytes] = set()
        self._strange: set[bytes] = set()
        self._regional: set[bytes] = set()
        self._left_to_ask = _FEW
        self._variants: dict[str, tuple[str, ...]] = {}

    def sift(self, tokens: Sequence[bytes]) -> list[bytes]:
        """Return those tokens of the lower-case word stream that are unknown in any case, or that
        another region spells otherwise, in order and each as often as it stands there.

        Tokens that something sticks to are not among them. What was looked up before is
        taken out in C, and so are the usual words, which to load takes longer than to look
        some up.
        """
        if self._left_to_ask >= 0:
            self._left_to_ask -= len(tokens)
            if self._left_to_ask < 0:
                self._plain |= self._base.common
                self._plain |= _NUMBERS
        rest = list(filterfalse(self._plain.__contains__, tokens))
        new = set(rest)
        new -= self._strange
        new -= self._regional
        plain = {token for token in new if not self._tells(token)}
        if not plain:
            return rest
        if len(self._plain) < _MOST:
            self._plain |= plain
        return list(filterfalse(plain.__contains__, rest))

    def _tells(self, token: bytes) -> bool:
        """Return whether a token is unknown or regional; that is remembered."""
        kind = "known" if STUCK in token else self._base.kind(token)
        if kind == "known" or (kind == "unknown" and token in self._own_tokens):
            return False
        if kind == "regional":
            self._regional.add(token)  # of these there are only so many
        elif len(self._strange) < _MOST:
            self._strange.add(token)
        return True

    def unknown(self, token_pass: Iterable[bytes]) -> frozenset[bytes]:
        """Return those of some sifted tokens that are not known in any case."""
        return frozenset(token_pass) - self._regional

    def met(self, tokens: Set[bytes]) -> Set[bytes]:
        """Return those of some tokens that a text may contain in addition to its telling ones:
        whatever this run has not seen yet stands in none."""
        if len(self._plain) >= _MOST:
            return tokens - self._strange - self._regional
        return tokens & self._plain

    def is_regional(self, word: str) -> bool:
        """Return whether a region spells an ordinary word in lower case otherwise."""
        return self._base.is_regional(word)

    def knows(self, word: str) -> bool:
        """Return whether the word may be written so."""
        plain = word.replace("’", "'")
        return plain in self._own or plain.lower() in self._own or self._base.knows(word)

    @cached_property
    def _own_tokens(self) -> frozenset[bytes]:
        return frozenset(word.encode("cp1252", "replace") for word in self._folded)

    def is_word(self, word: str) -> bool:
        """Return whether the word is an ordinary one in lower case, whatever case is asked for."""
        return word.lower() in self._own or self._base.is_word(word)

    def is_name(self, word: str) -> bool:
        """Return whether the word is known with a capital only."""
        return self._base.is_name(word) and word.lower() not in self._own

    def is_acronym(self, word: str) -> bool:
        """Return whether the word is known in capitals."""
        return self._base.is_acronym(word)

    def frequency(self, word: str) -> float:
        """Return how often the word is used, on the Zipf scale; 0 when it is unknown."""
        return self._base.frequency(word)

    def frequency_offered(self, word: str) -> float:
        """Return how often a word is used that may be offered for another; 0 for all others."""
        if word in self._own:
            return 0.0 if word in self._silent else 4.0
        if self.is_word(word):
            return self.frequency(word)
        is_name = len(word) >= _LONG_NAME and self.is_name(word)
        return max(0.0, self.frequency(word) - _NAME_PENALTY) if is_name else 0.0

    def regions(self, word: str) -> str:
        """``US`` or ``GB`` for a form of one region, else nothing."""
        return self._base.regions(word)

    def variants(self, word: str) -> tuple[str, ...]:
        """Return the same word as the other region writes it."""
        found = self._variants.get(word)
        if found is None:
            found = self._variants[word] = self._base.variants(word)
        return found

    def local_form(self, word: str) -> str | None:
        """Return how the project's region writes a word, in lower case, that only another region
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
        """Return whether Canadians write the one and not the other, which is of the region."""
        pair = (one, other) if region == "US" else (other, one)
        return in_canada(*pair) not in ("", region)

    def suggest(
        self, word: str, limit: int = 5, near: Collection[str] = (), *, usual: bool = False
    ) -> list[str]:
        """Ordinary words that may have been meant by an unknown one in lower case, best
        first; with ``usual`` only those one slip away that everybody uses."""
        from seedlint.lexicon.suggest import suggest  # few texts have anything to ask

        return suggest(word, self.frequency_offered, limit, near, usual=usual)
