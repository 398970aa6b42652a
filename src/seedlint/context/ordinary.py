"""Words beside which a confusable word is not worth a second look.

"its own" and "there is" are hardly ever wrong. Which neighbors that holds for was counted
when the margins were set; a set of bits has their hashes. A strong neighbor is enough by itself,
of weak ones there must be two; else the classes of both are looked up. The set is asked about each
confusable word of a text, so it works on bytes as they stand in the text.
"""

import mmap
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from seedlint.context.classes import OTHER, fallback
from seedlint.context.table import table
from seedlint.context.tokens import CODE, EDGE, NUMBER, TOKEN, normalize

BITS = 20
"""There are 2 ** BITS bits; a neighbor that is not in the set is taken for one that is
as seldom as these are thinly set."""
UNTELLING = frozenset(map(fallback, (CODE, NUMBER))) | {OTHER}
"""Classes beside which no place is judged."""
CLASSES = 0x3C3C3C3C
"""Tells the bits of classes from those of neighbors."""
STRONG = 0x5A5A5
"""Turns the bit of a weak neighbor into that of a strong one."""
PATH = Path(__file__).with_name("ordinary.bin")
_LONGEST = 24
"""Bytes of a neighbor that count."""
_MASK = (1 << BITS) - 1


def neighbors(plain: bytes, start: int, stop: int) -> tuple[bytes, bytes]:
    """Return what stands in front of and behind ``plain[start:stop]``, up to white space.

    Args:
        plain: text in one byte for each character.
        start: where the word begins.
        stop: where it ends.
    """
    before = plain[max(0, start - _LONGEST) : start].rsplit(None, 1)
    after = plain[stop : stop + _LONGEST].split(None, 1)
    return before[-1] if before else b"", after[0] if after else b""


def before_number(word: bytes, neighbor: bytes) -> int:
    """Return the bit of a neighbor in front of a word in lower case."""
    return crc32(neighbor, crc32(word)) & _MASK


def after_number(word: bytes, neighbor: bytes) -> int:
    """Return the bit of a neighbor behind a word in lower case."""
    return crc32(word, crc32(neighbor)) & _MASK


def classes_number(word: bytes, before: int, after: int) -> int:
    """Return the bit of the classes of both neighbors of a word in lower case."""
    return crc32(bytes((before, after)), crc32(word) ^ CLASSES) & _MASK


class _Classes(dict[bytes, int]):
    """The class of what stands up to white space, before (last token) or after a word (first)."""

    def __init__(self, token: int) -> None:
        """Take the index of the token that counts."""
        super().__init__()
        self._token = token

    def __missing__(self, neighbor: bytes) -> int:
        tokens = TOKEN.findall(neighbor.decode("cp1252", "replace"))
        found = table().class_of(normalize(tokens[self._token]) if tokens else EDGE)
        self[neighbor] = found
        return found


class Ordinary:
    """The set of bits, mapped from a file."""

    def __init__(self, path: Path = PATH) -> None:
        """Map a file."""
        with path.open("rb") as file:
            self._bits = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._before, self._after = _Classes(-1), _Classes(0)

    def includes(self, plain: bytes, start: int, stop: int, word: bytes) -> bool:
        """Return whether a word's neighbors say that it is right.

        Args:
            plain: text in one byte for each character.
            start: where the word begins in it.
            stop: where it ends.
            word: in lower case.
        """
        before, after = neighbors(plain, start, stop)
        bits = self._bits
        first, second = before_number(word, before), after_number(word, after)
        if bits[second >> 3] >> (second & 7) & 1:
            if bits[first >> 3] >> (first & 7) & 1:
                return True
            second ^= STRONG
            if bits[second >> 3] >> (second & 7) & 1:
                return True
        else:
            first ^= STRONG
            if bits[first >> 3] >> (first & 7) & 1:
                return True
        one, other = self._before[before], self._after[after]
        if one in UNTELLING or other in UNTELLING:
            return True
        number = classes_number(word, one, other)
        return bits[number >> 3] >> (number & 7) & 1 == 1


@lru_cache(maxsize=1)
def ordinary() -> Ordinary:
    """Return the set that ships."""
    return Ordinary()
