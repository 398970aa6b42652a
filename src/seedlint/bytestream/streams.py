"""The byte streams that scanners read, and the way back to offsets in the text.

A reader's stream has one byte for each code point. For scanning, layout and
inline marks are deleted from it, so that ``in **order**`` and a phrase broken
over two quoted lines read like any other; ``Streams.origin`` leads back.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from seedlint.bytestream.markers import BORDER_BYTE, FOREIGN_BYTE, GAP_BYTE, HIDDEN_BYTE, MARK_BYTE

_GAP, _HIDDEN, _MARK = (bytes([mark]) for mark in (GAP_BYTE, HIDDEN_BYTE, MARK_BYTE))
_APOSTROPHES = b"'\x92\x91"
_LETTERS = bytes(
    byte
    for byte in range(256)
    if bytes([byte]).decode("cp1252", "ignore").isalpha() and byte not in b"\x83\x88\xaa\xba"
)
# What may stand beside a word of prose. All else (digits, @ # / \ _ = < > and the
# hidden) sticks to the word and thereby keeps it from being one.
_BESIDE = b' \n\t\xa0,.;:!?()[]"\x93\x94\x84\xab\xbb\x96\x97\x85\x95*' + bytes([BORDER_BYTE])
_STUCK = ord("0")
_MANY = 65_536
"""So many numbers take less memory in an array; a few are quicker to look at in a list."""
_PIECE = 8_192
"""So many bytes of words are taken apart at a time: few, for what is found in a piece is sought
there again, to see where it stands."""
_AFTER_A_STOP = [
    bytes([byte]) for byte in b" \n\t\xa0.!?,;:)]\"'\x92\x94\xbb\x97\x85*" + bytes([BORDER_BYTE])
]
_BEFORE_A_MARK = [b"", *(bytes([byte]) for byte in b' \n\t\xa0.)]"\x94*' + bytes([BORDER_BYTE]))]


def _lower(byte: int) -> int:
    lowered = bytes([byte]).decode("cp1252", "ignore").lower().encode("cp1252", "ignore")
    return lowered[0] if len(lowered) == 1 else byte


def _words_table() -> bytes:
    table = bytearray([_STUCK]) * 256
    for byte in _BESIDE:
        table[byte] = ord(" ")
    for byte in _LETTERS:
        table[byte] = byte
    for byte in _APOSTROPHES:
        table[byte] = ord("'")
    table[ord("-")] = ord("-")
    return bytes(table)


def _shape_table() -> bytes:
    table = bytearray(range(256))
    for byte in _LETTERS:
        table[byte] = ord("A") if _lower(byte) != byte else ord("a")
    for byte in b"0123456789":
        table[byte] = ord("0")
    for byte in b"\n\t\xa0":
        table[byte] = ord(" ")
    for byte in _APOSTROPHES:
        table[byte] = ord("'")
    for byte in b"\x93\x94\x84":
        table[byte] = ord('"')
    table[FOREIGN_BYTE] = ord("a")
    return bytes(table)


_CASED = _words_table()
_LOWERED = bytes(map(_lower, range(256)))
_SHAPE = _shape_table()


def shape(text: bytes) -> bytes:
    """Letters as ``a`` and ``A``, digits as ``0``, white space as a blank, marks as they are."""
    return text.translate(_SHAPE)


def token_lists(stream: bytes) -> Iterator[tuple[int, int, list[bytes]]]:
    """Yield what stands between blanks, in order, some thousand tokens at a time, each time with
    the piece of the stream that they are; no list is empty."""
    start = 0
    while start >= 0:
        end = stream.find(b" ", start + _PIECE)
        stop = end if end >= 0 else len(stream)
        tokens = stream[start:stop].split()
        if tokens:
            yield start, stop, tokens
        start = end


class Streams:
    """The streams of one document, each made when first asked for.

    All have the same offsets, save for a blank or a border at an end; ``origin`` turns one
    of those into an offset in the text.

    Attributes:
        plain: the reader's stream without layout and inline marks.
    """

    def __init__(self, stream: bytes) -> None:
        self._stream = stream
        self.plain = stream.replace(_GAP, b"").replace(_MARK, b"")  # quicker than to translate

    @cached_property
    def cased(self) -> bytes:
        """Words between blanks: letters, apostrophes and hyphens as they are, the
        punctuation of prose and borders as blanks, all else as ``0``. A blank
        stands at either end, so an offset here is one more than in ``plain``."""
        # What is hidden after a mark (the address of a link) does not stick to the word before.
        apart = self._stream.replace(_MARK + _HIDDEN, _MARK + b" ")
        return b" %b " % apart.translate(_CASED, _GAP + _MARK)

    @cached_property
    def words(self) -> bytes:
        """``cased`` in lower case."""
        return self.cased.translate(_LOWERED)

    @property
    def shape(self) -> bytes:
        """The shape of the plain stream (see ``shape``), with a border at its end; made each
        time, for hardly anybody asks twice."""
        return b"%b\x03" % self.plain.translate(_SHAPE)

    def stands_alone(self, start: int, end: int) -> bool:
        """Return whether ``plain[start:end]`` is a word by itself: no part of a file name
        (``march.txt``), an address, a qualified name (``a:b``), a call or an option (``--may``)."""
        plain = self.plain
        after = plain[end : end + 2]
        if after[:1] in (b".", b":", b"?") and after[1:] and after[1:] not in _AFTER_A_STOP:
            return False
        if after[:1] == b"(":
            return False
        before = plain[max(0, start - 2) : start]
        if before == b"--" and plain[start - 3 : start - 2] in _BEFORE_A_MARK:
            return False
        return not (before[-1:] in (b".", b":") and before[:-1] not in _BEFORE_A_MARK)

    @cached_property
    def _cuts(self) -> Sequence[int]:
        """Where in ``plain`` a byte was deleted, for each one that was."""
        pieces = self._stream.replace(_MARK, _GAP).split(_GAP)
        cuts = accumulate(map(len, pieces))
        return [*cuts] if len(pieces) < _MANY else array("Q", cuts)

    def origin(self, offset: int) -> int:
        """Return the offset in the text of the character at ``offset`` in ``plain``."""
        if len(self.plain) == len(self._stream):
            return offset
        if offset >= len(self.plain):
            return len(self._stream)
        return offset + bisect_right(self._cuts, offset)

    def origins(self, offsets: Iterable[int]) -> list[int]:
        """``origin`` of each of some offsets."""
        if len(self.plain) == len(self._stream):
            return list(offsets)
        cuts, length, end = self._cuts, len(self.plain), len(self._stream)
        return [
            offset + bisect_right(cuts, offset) if offset < length else end for offset in offsets
        ]

    def segment_words(self, at: int) -> tuple[int, int]:
        """Return where in ``words`` the segment begins and ends that holds ``plain[at]``."""
        end = self.plain.find(BORDER_BYTE, at)
        start = self.plain.rfind(BORDER_BYTE, 0, at) + 1
        return start + 1, (end if end >= 0 else len(self.plain)) + 1

    def token_lists(self) -> Iterator[tuple[int, int, list[bytes]]]:
        """Return the tokens of the word stream in order: see ``token_lists``."""
        return token_lists(self.words)

    def forget(self) -> None:
        """Let go of what only scanners read, to save memory; it is made again when asked for."""
        self.__dict__.pop("cased", None)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the text's span for ``plain[start:end]``: from its first character to just after
        its last, so that marks at either edge stay outside."""
        if len(self.plain) == len(self._stream):
            return start, end
        first = self.origin(start)
        return first, (self.origin(end - 1) + 1 if end > start else first)
