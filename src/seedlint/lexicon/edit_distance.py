"""The usual words one slip of the pen away from another word.

Most slips leave the first and the last letter alone. So the usual words lie in groups that
have both in common, and their length; those that a slip at an end may come from are tried out.
"""

import marshal
from functools import cache, lru_cache

from seedlint.lexicon.lexicon import FOLDER, lexicon

_LETTERS = [bytes([letter]) for letter in b"abcdefghijklmnopqrstuvwxyz"]


@lru_cache(maxsize=512)  # several rules ask for the same word, one after the other
def usual_near(word: str) -> frozenset[str]:
    """Return the usual words one slip away from a word in lower case, which is not empty."""
    return frozenset(usual_inside(word)).union(_usual_at_an_end(word))


def usual_inside(word: str) -> list[str]:
    """Return those that begin and end as the word does, or that have the last two letters
    exchanged."""
    size = len(word)
    half = (size - 1) // 2  # one slip leaves at least one of the halves as it is
    head, tail = word[:half], word[size - half :]
    found = [
        one
        for length in (size - 1, size, size + 1)
        for one in _group(f"{word[0]}{word[-1]}{length}")
        if (one.startswith(head) or one.endswith(tail)) and _is_one_slip(word, one)
    ]
    return found + _usual({_encoded(word[:-2] + word[-1] + word[-2:-1])})


def _usual_at_an_end(word: str) -> list[str]:
    """Return those of which the first letter or the last one is another, is missing or is one
    more."""
    token = _encoded(word)
    head, tail = token[1:], token[:-1]
    tried = {letter + rest for letter in _LETTERS for rest in (head, token)}
    tried.update(rest + letter for letter in _LETTERS for rest in (tail, token))
    return _usual(tried | {head, tail, head[:1] + token[:1] + head[1:]})


def _usual(tokens: set[bytes]) -> list[str]:
    known = lexicon()
    usual = (known.common & tokens) | (known.regional & tokens)
    return [token.decode("cp1252") for token in usual]


def _is_one_slip(word: str, other: str) -> bool:
    """Return whether a letter is wrong, missing or one too many, or two are exchanged; or none."""
    at = 0
    for letter, its in zip(word, other, strict=False):
        if letter != its:
            break
        at += 1
    if len(word) < len(other):
        return word[at:] == other[at + 1 :]
    if len(word) > len(other):
        return word[at + 1 :] == other[at:]
    if word[at + 1 :] == other[at + 1 :]:
        return True
    exchanged = other[at + 1 : at + 2] + other[at]
    return word[at : at + 2] == exchanged and word[at + 2 :] == other[at + 2 :]


def usual_between(word: str, apart: int) -> list[str]:
    """Return the usual words with the first and the last letter of a word, and at most so many
    letters more or fewer."""
    ends = f"{word[0]}{word[-1]}"
    sizes = range(len(word) - apart, len(word) + apart + 1)
    return [one for size in sizes for one in _group(f"{ends}{size}")]


@cache
def usual_by_start(letter: str, length: int) -> list[str]:
    """Return the usual words of a length, in code points, with a first letter."""
    ends = (key for key in _groups() if key[:1] == letter and key[2:] == str(length))
    return [one for key in ends for one in _group(key)]


@cache
def _group(key: str) -> list[str]:
    return _groups().get(key, "").split()


@cache
def _groups() -> dict[str, str]:
    """Return the usual words, with blanks between them, by their first and last letter and
    length."""
    with open(f"{FOLDER}/near.marshal", "rb") as stream:
        groups: dict[str, str] = marshal.load(stream)
    return groups


def _encoded(word: str) -> bytes:
    return word.encode("cp1252", "replace")
