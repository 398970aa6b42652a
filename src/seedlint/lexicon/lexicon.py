"""The lexicon that ships: loaded by memory map, so that asking starts in no time."""

import marshal
import os
from functools import cache, cached_property
from typing import TYPE_CHECKING

from seedlint.lexicon.flags import ACRONYM, GB, LOWER, NAME, RARE, TWIN, US
from seedlint.lexicon.spelling_variants import in_both, other_spellings

if TYPE_CHECKING:
    from marisa_trie import RecordTrie

FOLDER = os.path.dirname(os.path.abspath(__file__))
_STEPS = 30
"""How many steps of the stored frequency make one of the Zipf scale."""


class Lexicon:
    """English words, American and British.

    Questions take a word in any case and with a straight or curly apostrophe.
    """

    @cached_property
    def _words(self) -> "RecordTrie":
        from marisa_trie import RecordTrie

        trie = RecordTrie("<BB")
        trie.mmap(os.path.join(FOLDER, "words.marisa"))
        return trie

    def _entry(self, word: str) -> tuple[int, int]:
        found = self._words.get(word.lower().replace("’", "'"))
        return found[0] if found else (0, 0)

    @cached_property
    def common(self) -> frozenset[bytes]:
        """The words that make up nearly all text, in lower case, as the word stream has them."""
        return _stored("common")

    @cached_property
    def regional(self) -> frozenset[bytes]:
        """Ordinary words that a region spells otherwise; none of them is among the common
        ones."""
        return _stored("regional")

    def knows(self, word: str) -> bool:
        """Return whether the word is English as it is written: “paris” is not, “Paris” and “Table”
        are."""
        flags, _ = self._entry(word)
        if flags & (LOWER | RARE):
            return True
        if flags & NAME and word[:1].isupper():
            return True
        if flags & ACRONYM and word.isupper():
            return True
        owner = _owner(word)
        if owner != word:
            return self.knows(owner)
        return "-" in word and all(self.knows(part) for part in word.split("-") if part)

    def kind(self, token: bytes) -> str:
        """Of a token of the lower-case word stream: ``regional`` when a region spells it
        otherwise, ``known`` when it, or its parts, are known in any case, else ``unknown``."""
        word = _decoded(token)
        entry = self._words.get(word)
        if entry:
            return "regional" if entry[0][0] & TWIN else "known"
        return "known" if self._knows_folded(word.strip("'-")) else "unknown"

    def is_regional(self, word: str) -> bool:
        """Return whether a region spells an ordinary word in lower case otherwise."""
        return bool(self._entry(word)[0] & TWIN)

    def _knows_folded(self, word: str) -> bool:
        if len(word) < 2 or word in self._words:
            return True
        owner = _owner(word) if "'" in word else word
        if owner != word and owner in self._words:
            return True
        # A compound is as good as its parts: left-wing, self-made.
        return "-" in owner and all(map(self._knows_folded, owner.split("-")))

    def is_word(self, word: str) -> bool:
        """Return whether the word is an ordinary one in lower case, whatever case is asked for."""
        return bool(self._entry(word)[0] & LOWER)

    def is_name(self, word: str) -> bool:
        """Return whether the word is known with a capital only: “monday”, “Russia”."""
        flags, _ = self._entry(word)
        return bool(flags & NAME) and not flags & (LOWER | RARE)

    def is_acronym(self, word: str) -> bool:
        """Return whether the word is known in capitals."""
        return bool(self._entry(word)[0] & ACRONYM)

    def frequency(self, word: str) -> float:
        """Return how often the word is used, on the Zipf scale: 0 unknown, 3 rare, 6 “you”."""
        return self._entry(word)[1] / _STEPS

    def regions(self, word: str) -> str:
        """``US`` or ``GB`` for a form of one region, else nothing."""
        flags, _ = self._entry(word)
        return "US" if flags & US else "GB" if flags & GB else ""

    def variants(self, word: str) -> tuple[str, ...]:
        """Return the same word as the other region writes it: colour → color, and back."""
        here = self.regions(word)
        return tuple(
            other
            for other in other_spellings(word.lower())
            if self.is_word(other) and (self.regions(other) != here or in_both(word.lower(), other))
        )


def _stored(name: str) -> frozenset[bytes]:
    with open(os.path.join(FOLDER, f"{name}.marshal"), "rb") as stream:
        return frozenset(marshal.load(stream))


def _decoded(token: bytes) -> str:
    return token.decode("ascii" if token.isascii() else "cp1252", "replace")


def _owner(word: str) -> str:
    """Return the word without a possessive ending."""
    for ending in ("'s", "’s", "s'", "s’"):
        if word.endswith(ending):
            return word[:-2] + ("s" if ending[0] == "s" else "")
    return word


@cache
def lexicon() -> Lexicon:
    """Return the one lexicon of the process."""
    return Lexicon()
