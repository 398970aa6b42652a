"""Links of wikis, by the name of a page: ``[[Page]]`` and ``[[Page|words]]``."""

from seedlint.bytestream.markers import HIDDEN_BYTE
from seedlint.bytestream.token_search import positions_before
from seedlint.text.lazy_regex import pattern

_HIDDEN = bytes([HIDDEN_BYTE])
_BRACKET = ord("[")
_BRACKETS = frozenset([_BRACKET])
# In a table the pipe has a backslash, which is hidden by now.
_LINK = pattern(rb"\[\[[^][|\n\x03]++(?:\|([^][\n\x03]++))?\]\]")


def hide(stream: bytearray) -> None:
    """Hide the names of pages and the marks around them; the words of a link are prose."""
    for start in positions_before(stream, _BRACKET, _BRACKETS):
        found = _LINK.match(stream, start)
        if found is None:
            continue
        end = found.end()
        first, last = found.span(1) if found[1] else (end, end)
        stream[start:first] = _HIDDEN * (first - start)
        stream[last:end] = _HIDDEN * (end - last)
