"""What a rule does not object to: its exceptions, and the accepted words of a project."""

import re
from functools import cached_property, lru_cache

from seedlint.vale.masks import Compile, Searcher
from seedlint.vale.regexp import translate

_PHRASE = re.compile(r"[^\W_]+(?:[ -][^\W_]+)*")
_PIECE = re.compile(r"\w+|\W+")
_LONGEST = 12
"""Pieces of the longest exception that is looked up as a text."""
_AROUND = 80
"""How far around a match an accepted phrase may reach, in code points."""


@lru_cache(maxsize=64)
def exceptions(terms: tuple[str, ...], compile: Compile) -> "Exceptions":
    """Exceptions made ready, once for all rules that share them."""
    return Exceptions(terms, compile)


class Exceptions:
    """Terms, of which each is a word, a phrase or a pattern."""

    def __init__(self, terms: tuple[str, ...], compile: Compile) -> None:
        self._compile = compile
        self._texts = frozenset(term for term in terms if _PHRASE.fullmatch(term))
        self._patterns = [term for term in terms if term and term not in self._texts]

    @cached_property
    def _pattern(self) -> Searcher | None:
        if not self._patterns:
            return None
        terms = sorted(self._patterns, key=len, reverse=True)
        joined = "|".join(f"(?:{translate(term, captures=False)})" for term in terms)
        return self._compile(rf"\b(?:{joined})\b", False)

    @cached_property
    def _phrases(self) -> Searcher | None:
        phrases = sorted((text for text in self._texts if " " in text), key=len, reverse=True)
        if not phrases:
            return None
        return self._compile(rf"\b(?:{'|'.join(map(_spaced, phrases))})\b", False)

    def allow(self, text: str, start: int, end: int) -> bool:
        """Return whether ``text[start:end]`` holds an exception, or lies in a phrase that is
        one."""
        observed = text[start:end].strip()
        if self._texts and self._holds(observed):
            return True
        pattern = self._pattern
        if pattern and pattern.search(observed, 0, len(observed)):
            return True
        phrases = self._phrases
        return phrases is not None and self._lies_inside(phrases, text, start, end)

    def _holds(self, observed: str) -> bool:
        pieces = _PIECE.findall(observed.replace("\n", " "))
        for first in range(len(pieces)):
            joined = ""
            for piece in pieces[first : first + _LONGEST]:
                joined += piece
                if joined in self._texts:
                    return True
        return False

    def _lies_inside(self, phrases: Searcher, text: str, start: int, end: int) -> bool:
        at, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
        while at <= start:
            found = phrases.search(text, at, high)
            if found is None or found.start() > start:
                return False
            if found.end() >= end:
                return True
            at = found.start() + 1
        return False


def _spaced(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"[ \n]")
