"""Undo a wrong decoding, where what comes out is surely what was meant."""

from seedlint.rule import Document, Edit, Finding, Match

# Windows-1252 leaves five bytes undefined; the programs that spoil texts pass them on.
_BYTES = {chr(byte): byte for byte in range(0x80, 0x100)}
_BYTES |= {
    bytes([byte]).decode("cp1252"): byte
    for byte in range(0x80, 0x100)
    if byte not in b"\x81\x8d\x8f\x90\x9d"
}
_QUOTES = frozenset("\"'“”‘’«»")
_SINGLE = (
    range(0xA0, 0x180),  # Latin letters and signs
    range(0x2010, 0x2045),  # dashes, quotes, bullets
    range(0x20AC, 0x20AD),
    range(0x2122, 0x2123),
    range(0x2190, 0x2300),  # arrows and mathematics
    range(0x2500, 0x27C0),  # shapes and pictures
    range(0xFB00, 0xFB05),
    range(0x1F000, 0x1FB00),
)
_COMPANY = (
    range(0x370, 0x530),  # Greek and Cyrillic come in words
    range(0x3040, 0xAC00),
    range(0xFE00, 0xFE10),
    range(0x200B, 0x2010),
)


def verify(document: Document, match: Match) -> Finding | None:
    meant = _repaired(match.text)
    if meant == match.text:
        return None
    before = document.view[match.span.start - 1 : match.span.start]
    behind = document.view[match.span.end : match.span.end + 1]
    if len(match.text) == 2 and match.text[0] in "ÄÅ" and not behind.isalpha():
        return None  # „Ä“ is a letter in German quotes
    if not (before + behind).isalnum() and any(mark in _QUOTES for mark in (before, behind)):
        return None  # a text that speaks of “Ã©”
    return Finding(match.span, edits=[Edit(match.span, meant)])


def _repaired(text: str) -> str:
    """Return the text with wrong decodings undone, up to three on top of each other."""
    for _ in range(3):
        better = _decoded(text)
        if better is None or not _plausible(better):
            break
        text = better
    return text


def _decoded(text: str) -> str | None:
    if all("\x80" <= letter <= "\x9f" for letter in text):
        try:
            return text.encode("latin-1").decode("cp1252")
        except UnicodeDecodeError:
            return None
    for codec in ("cp1252", "mac_roman", "cp1251"):
        try:
            raw = (
                bytes(_BYTES[letter] for letter in text)
                if codec == "cp1252"
                else text.encode(codec)
            )
            return raw.decode("utf-8")
        except (KeyError, UnicodeError):
            continue
    return None


def _plausible(text: str) -> bool:
    """Return whether prose can hold these characters side by side."""
    codes = [ord(letter) for letter in text]
    alone = [any(code in some for some in _SINGLE) for code in codes]
    if all(alone):
        return True
    together = [any(code in some for some in _COMPANY) for code in codes]
    return len(codes) > 1 and all(one or two for one, two in zip(alone, together, strict=True))
