"""Lists of known misspellings, which ship with seedlint.

``misspelled.txt`` is our own: what several sources misspell alike, and what people corrected in
public repositories. ``doubtful.txt`` has rare words that are nearly always misspellings, and
``foreign.txt`` words of other languages and dialects that look like misspelled English. The file
``codespell/dictionary.txt`` is codespell's, under its own license (see the README beside it);
seedlint works without it, too.
"""

import os
from collections.abc import Iterator
from functools import cache, lru_cache

from seedlint.lexicon.lexicon import FOLDER, lexicon

OWN, CODESPELL = "misspelled.txt", os.path.join("codespell", "dictionary.txt")
DOUBTFUL, FOREIGN = "doubtful.txt", "foreign.txt"
_ENDINGS = (
    ("s", "s"), ("es", "es"), ("d", "d"), ("ed", "ed"), ("ing", "ing"), ("ly", "ly"), ("er", "er"),
    ("ers", "ers"), ("ment", "ment"), ("ments", "ments"), ("able", "able"), ("ness", "ness"),
    ("al", "al"), ("ally", "ally"), ("ion", "ion"), ("ions", "ions"),
)  # fmt: skip


_MANY = 400
"""After so many searches a file is read into a table, which takes as long as a thousand."""


class WordList:
    """A sorted file of lines ``wrong right[,right…]``, searched in place while few ask."""

    def __init__(self, path: str) -> None:
        try:
            with open(path, "rb") as stream:
                self._data = b"\n" + stream.read()
        except FileNotFoundError:
            self._data = b"\n"
        self._asked = 0
        self._table: dict[bytes, bytes] = {}

    def get(self, word: str) -> tuple[str, ...]:
        """Return what a misspelling in lower case stands for; nothing if it is not listed."""
        key = word.encode()
        self._asked += 1
        if self._asked > _MANY:
            if not self._table:
                rows = (line.partition(b" ") for line in self._data.splitlines() if line)
                self._table = {wrong: right for wrong, _, right in rows}
            right = self._table.get(key, b"")
            return tuple(right.decode().split(",")) if right else ()
        data, low, high = self._data, 0, len(self._data)
        while low < high:
            start = data.rfind(b"\n", 0, (low + high) // 2 + 1) + 1
            end = data.find(b"\n", start)
            if end < 0:
                end = len(data)
            row = data[start:end]
            wrong, _, right = row.partition(b" ")
            if wrong == key:
                return tuple(right.decode().split(",")) if right else ()
            if wrong < key:
                low = end + 1
            else:
                high = start - 1
        return ()


@cache
def word_list(name: str) -> WordList:
    """Return one of the lists that ship."""
    return WordList(os.path.join(FOLDER, name))


@lru_cache(maxsize=20_000)
def listed(word: str, codespell: bool = True) -> tuple[str, ...]:
    """Return what a listed misspelling, or an inflected form of one, stands for.

    Args:
        word: in lower case.
        codespell: whether codespell's dictionary counts.
    """
    names = (OWN, CODESPELL) if codespell else (OWN,)
    for name in names:
        right = word_list(name).get(word)
        if right:
            return right
    for stem, join in _stems(word):
        for name in names:
            right = word_list(name).get(stem)
            if len(right) == 1 and (form := _inflected(right[0], join)):
                return (form,)
    return ()


def _stems(word: str) -> Iterator[tuple[str, str]]:
    """Yield what a word may be a form of, with the ending that it has."""
    for ending, join in _ENDINGS:
        stem = word[: -len(ending)]
        if len(stem) < 5 or not word.endswith(ending):
            continue
        yield stem, join
        if ending[0] in "aei":
            yield f"{stem}e", join
        if ending in ("es", "ed", "er", "ers") and stem.endswith("i"):
            yield f"{stem[:-1]}y", join


def _inflected(word: str, ending: str) -> str:
    """Return a known form of a word with an ending; empty if there is none."""
    known = lexicon()
    stem = word[:-1]
    forms = [word + ending]
    if word.endswith("e") and ending[0] in "aei":
        forms.insert(0, stem + ending)
    if word.endswith("y") and ending in ("es", "ed", "er", "ers"):
        forms.insert(0, f"{stem}i{ending}")
    return next((form for form in forms if known.is_word(form)), "")
