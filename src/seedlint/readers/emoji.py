"""Emoji by name, as chats and GitHub write them: ``:rocket:``, ``:+1:``."""

from seedlint.bytestream.markers import HIDDEN_BYTE
from seedlint.bytestream.token_search import positions_before
from seedlint.text.lazy_regex import pattern

_HIDDEN = bytes([HIDDEN_BYTE])
_NAME = rb"[+-]?[a-z0-9][a-z0-9_+-]{0,60}+:"
_COLON = ord(":")
_FIRST = frozenset(b"+-abcdefghijklmnopqrstuvwxyz0123456789")
# Colons between digits tell the time, and "a::b" is a name in a program.
_NAMES = pattern(rb":(?<![A-Za-z0-9:]:)%b(?::%b)*(?![a-z0-9:])" % (_NAME, _NAME))


def hide(stream: bytearray) -> None:
    """Hide names of emoji, also several in a row."""
    for start in positions_before(stream, _COLON, _FIRST):
        found = _NAMES.match(stream, start)
        if found:
            stream[start : found.end()] = _HIDDEN * (found.end() - start)
