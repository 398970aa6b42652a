"""Which rules' substrings a text holds: exact substrings, of the text as it is in the file."""

from collections.abc import Iterable, Iterator, Sequence, Set

from seedlint.bytestream.token_search import occurrences
from seedlint.matching.scanner import LITTLE, AhoCorasick, Scanner


class Substrings:
    """The substrings of some rules, made ready.

    A substring of one character is looked up among the characters of the text. The others are
    found in one scan, as soon as there is enough to scan.
    """

    def __init__(self, substrings: Sequence[tuple[tuple[str, ...], int]]) -> None:
        """``substrings`` has those of one rule, of which one must be there, and its number."""
        self._single: dict[str, list[int]] = {}
        longer: dict[bytes, list[int]] = {}
        for needed, rule in substrings:
            for substring in needed:
                if len(substring) == 1 and _is_symbol(substring):
                    self._single.setdefault(substring, []).append(rule)
                else:
                    longer.setdefault(substring.encode(), []).append(rule)
        self._longer = list(longer.items())
        self._left = LITTLE
        self._scanner: Scanner | None = None

    def present(self, text: bytes, symbols: Set[str]) -> dict[int, set[str]]:
        """Return the rules that have substrings in a text, each with those that are there.

        Args:
            text: in UTF-8.
            symbols: its characters that are no ASCII letters, digits or blanks.
        """
        found: dict[int, set[str]] = {}
        for symbol in symbols & self._single.keys():
            for rule in self._single[symbol]:
                found.setdefault(rule, set()).add(symbol)
        for index in self._present(text):
            substring, rules = self._longer[index]
            for rule in rules:
                found.setdefault(rule, set()).add(substring.decode())
        return found

    def _present(self, text: bytes) -> Iterator[int]:
        """Return the numbers of the longer substrings that a text holds."""
        if self._scanner is None:
            self._left -= len(text)
            if self._left >= 0 or not self._longer:
                return (i for i, (substring, _) in enumerate(self._longer) if substring in text)
            literals = [substring for substring, _ in self._longer]
            self._scanner = AhoCorasick(literals, [False] * len(literals))
        return (index for index, _ in self._scanner.scan(text))


def places(substrings: Iterable[str], text: str) -> list[int]:
    """Return where any of some substrings stands in a text, in order."""
    return sorted(at for substring in substrings for at in occurrences(text, substring))


def _is_symbol(letter: str) -> bool:
    """Return whether it is among the ``symbols`` of a document that has it."""
    return not (letter.isascii() and (letter.isalnum() or letter in " \t\n"))
