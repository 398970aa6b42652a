"""One byte for each code point: what the native scanners read.

``encode`` turns a text into bytes of the same length, so that an offset in the
bytes is an offset in the text. ASCII stays as it is, the Windows-1252 letters
and typographic marks take their byte, every other character becomes FOREIGN.
Readers then mask what is not prose with the marks below. All of them are
ASCII control characters that no prose holds. In a text that does hold them they are HIDDEN, but
for BORDER, which ends a segment: scanners would skip the others, and a rule would be given
a phrase with a control character in it.
"""

from collections.abc import Callable

HIDDEN = "\x1a"
"""Not prose (code, addresses, tags): opaque, no rule looks inside."""
BORDER = "\x03"
"""The end of a segment: no match crosses it."""
GAP = "\x04"
"""Layout inside of a segment (the quote mark or indent of a continued line, a
carriage return): scanners skip it, patterns see a space."""
MARK = "\x05"
"""Inline markup that prose runs through (emphasis, a link's brackets): scanners
skip it, patterns see this character."""
FOREIGN = "\x02"
"""In the bytes only: a character outside of Windows-1252."""

HIDDEN_BYTE, BORDER_BYTE, GAP_BYTE, MARK_BYTE, FOREIGN_BYTE = (
    ord(mark) for mark in (HIDDEN, BORDER, GAP, MARK, FOREIGN)
)

_ORDINARY = b"\t\n " + bytes(code for code in range(128) if chr(code).isalnum())
_USUAL = b".,'\"-()/:_*`"
"""Symbols that nearly every text has: to find one is quicker than to see them all."""

_QUESTION_OR_FOREIGN = bytes.maketrans(b"?\x02", b"\x02?")
_WINDOWS = {
    letter: byte
    for byte, letter in enumerate(bytes(range(128, 256)).decode("cp1252", "replace"), 128)
    if letter != "\ufffd"
}
_WIDE = {letter: chr(byte) for letter, byte in _WINDOWS.items() if byte != ord(letter)}
WIDE = "".join(_WIDE)
"""The letters and marks beyond Latin-1 that have a byte."""
_LARGE = 1 << 20
"""So many code points are better not copied once for each kind of mark that they hold."""
# From this share of question marks on, one in so many, the codec is faster.
_DENSE = 64
# Few letters beyond ASCII are no reason to go the slow way with all of a text: most of its pieces
# have none then, as the first one tells.
_PIECE = 4096
# At the beginning a few of them do not tell how many there are.
_START = 4096


def encode(text: str) -> bytes:
    """Return the text as one byte for each code point; ``len(encode(text)) == len(text)``."""
    if GAP in text or MARK in text:
        text = text.replace(GAP, HIDDEN).replace(MARK, HIDDEN)
    if text.isascii():
        return text.encode("ascii")
    if len(text) > _PIECE and text[:_PIECE].isascii():
        starts = range(0, len(text), _PIECE)
        return b"".join([encode(text[start : start + _PIECE]) for start in starts])
    # Codecs write "?" for what they do not know. English has little of that, and
    # the ASCII codec is the fast one.
    stream = bytearray(text.encode("ascii", "replace"))
    at = stream.find(b"?")
    seen = 0
    while at >= 0:
        letter = text[at]
        if letter != "?":
            stream[at] = _WINDOWS.get(letter, FOREIGN_BYTE)
        seen += 1
        if seen * _DENSE > at + _START:
            return _by_codec(text)
        at = stream.find(b"?", at + 1)
    return bytes(stream)


def _by_codec(text: str) -> bytes:
    """Return what ``encode`` gives, at one speed for all texts."""
    # The real question marks step aside; what stood in their place is foreign anyway.
    swapped = text.replace("\x02", "\ufffd").replace("?", "\x02")
    return swapped.encode("cp1252", "replace").translate(_QUESTION_OR_FOREIGN)


def decode(stream: bytes, symbols: Callable[[], str]) -> str:
    """Return the characters of encoded text, one for each byte; ``symbols`` names at least those
    that are not ASCII."""
    if stream.isascii():
        return stream.decode("ascii")
    if len(stream) > _LARGE:
        return stream.decode("cp1252")
    # A codec for Latin-1 copies, that for Windows-1252 goes letter by letter.
    text = stream.decode("latin-1")
    for letter in symbols():
        if letter in _WIDE:
            text = text.replace(_WIDE[letter], letter)
    return text


def symbols_of(text: bytes) -> str:
    """Return each character of a text in UTF-8, once and in order, that is no ASCII letter or
    digit, blank, tab or line feed."""
    rare = text.translate(None, _ORDINARY + _USUAL).decode("utf-8", "surrogatepass")
    usual = (chr(symbol) for symbol in _USUAL if symbol in text)
    return "".join(sorted({*rare, *usual}))
