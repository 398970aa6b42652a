"""Catalogs of gettext: in a template the messages of the program are prose, in a catalog their
translations if that is an English one.

Correcting a message in a catalog would cut it off from its translations, so messages are never
prose there.
"""

import re
from collections.abc import Iterator, Mapping

from seedlint.bytestream.markers import BORDER_BYTE, HIDDEN_BYTE, encode
from seedlint.document import Document, Source
from seedlint.readers import addresses
from seedlint.readers.json_tokens import letters, spell
from seedlint.readers.lifted import Host, Lift

_ENTRY = re.compile(
    r"(?m)^(?P<comment>#[^\n]*)|^(?P<key>msg(?:id_plural|id|ctxt|str)(?:\[[0-9]+\])?)[ \t]+(?=\")"
)
_STRING = re.compile(r"[ \t]*\"((?:[^\"\\\r\n]|\\[^\r\n])*)\"[ \t]*(?:\r?\n|\Z)")
_LANGUAGE = re.compile(r"\"Language:[ \t]*([A-Za-z]{2,3})")
_NO_PROSE = re.compile(
    rb"%(?:\([\w. -]+\))?[-#0+ ]*[0-9*]*(?:\.[0-9*]+)?(?:[hlL]{0,2}[diouxXeEfFgGcrsab]|%)"
    rb"|%[0-9]+\$?[sd]?|\$\{?\w+\}?|\{[^{}\n]*\}|\{\{[^{}\n]*\}\}|</?[A-Za-z][^<>\n]*>|&[a-z]+;"
    rb"|``?[^`\n]+``?|--[a-z][\w-]*|\b\w+(?:[._/]\w+)+\b"
)
_BREAK = re.compile(rb"\n[ \t]*\n[ \t\n]*|\n(?=[ \t]*[-*+] )")


def read(source: Source, options: Mapping[str, tuple[str, ...]]) -> Document:
    """Return the document in a catalog or a template of one."""
    text = source.text
    host = Host(source, spell)
    language = _LANGUAGE.search(text)
    if language is None:
        wanted = "msgid"
    elif language[1].lower() == "en":
        wanted = "msgstr"
    else:
        wanted = ""
    for key, pieces in _messages(text) if wanted else ():
        if not key.startswith(wanted):
            continue
        lift = _lifted(text, pieces)
        if lift is not None and lift.text.strip():
            host.segment(lift, _stream(lift.text), "message")
    return host.document()


def _messages(text: str) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield the strings of each key of each entry; not of the header, and of none that is fuzzy."""
    position = 0
    fuzzy = is_header = False
    while found := _ENTRY.search(text, position):
        position = found.end()
        if found["comment"]:
            fuzzy = fuzzy or (found["comment"].startswith("#,") and "fuzzy" in found["comment"])
            continue
        pieces: list[tuple[int, int]] = []
        while string := _STRING.match(text, position):
            pieces.append(string.span(1))
            position = string.end()
        key = found["key"]
        if key == "msgid":
            is_header = not any(end > start for start, end in pieces)
        if not (fuzzy or is_header):
            yield key, pieces
        if key.startswith("msgstr"):
            fuzzy = False


def _lifted(text: str, pieces: list[tuple[int, int]]) -> Lift | None:
    lift = Lift(text)
    for start, end in pieces:
        escapes = letters(text, start, end)
        if escapes is None:
            return None
        at = start
        for letter, low, high in escapes:
            lift.copy(at, low)
            lift.letter(letter, low, high)
            at = high
        lift.copy(at, end)
    return None if lift.is_empty else lift


def _stream(text: str) -> bytes:
    stream = bytearray(encode(text))
    for found in _NO_PROSE.finditer(bytes(stream)):
        start, end = found.span()
        stream[start:end] = bytes([HIDDEN_BYTE]) * (end - start)
    for found in _BREAK.finditer(bytes(stream)):
        start, end = found.span()
        stream[start:end] = bytes([BORDER_BYTE]) * (end - start)
    addresses.hide(stream)
    return bytes(stream)
