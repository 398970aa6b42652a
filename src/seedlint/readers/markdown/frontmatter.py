"""What stands above a Markdown text for its publisher: YAML, TOML or JSON."""

import re
from collections.abc import Iterator
from functools import cache
from re import Pattern

from seedlint.bytestream.markers import encode
from seedlint.text.lazy_regex import pattern

_YAML = pattern(
    rb"(?:[ \t\x04]*+\n)*---[ \t\x04]*+\n(?:#[^\n]*+\n)*(?=[\w\"'][^\n]*:)"
    rb"(?:(?!(?:---|\.\.\.)[ \t\x04]*+\n)[^\n]*+\n)*(?:---|\.\.\.)[ \t\x04]*+\n"
)
_NAMED = pattern(
    rb"---[ \t]*+(?:json|toml|yaml)[ \t\x04]*+\n(?:(?!---[ \t\x04]*+\n)[^\n]*+\n)*---[ \t\x04]*+\n"
)
_EMPTY_YAML = pattern(
    rb"---[ \t\x04]*+\n(?:(?:#[^\n]*+|[ \t\x04]*+)\n)*---[ \t\x04]*+\n"  # but for comments
)
_TOML = pattern(rb"\+\+\+[ \t\x04]*+\n(?:(?!\+\+\+[ \t\x04]*+\n)[^\n]*+\n)*\+\+\+[ \t\x04]*+\n")
_JSON = pattern(rb"\{[ \t\x04]*+\n(?=[ \t]*\")(?:(?!\}[ \t\x04]*+\n)[^\n]*+\n)*\}[ \t\x04]*+\n")
_BEGINNINGS = (b"-", b"+", b"{", b"\n", b" ", b"\x04")


def end(data: bytes) -> int:
    """Return where the front matter ends at the beginning of a text; 0 when there is none."""
    if data[:1] not in _BEGINNINGS:
        return 0
    for form in (_YAML, _EMPTY_YAML, _NAMED, _TOML, _JSON):
        found = form.match(data)
        if found:
            return found.end()
    return 0


def prose(data: bytes, end: int, keys: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield where the values of some keys stand in the front matter, without their quotes.

    Only values on one line, with no escapes: a text that is fixed must mean what it said,
    and one that comes to need quotes is no longer found here.
    """
    for found in _values(keys).finditer(data, 0, end) if keys else ():
        kind = found.lastgroup
        if kind:
            yield found.span(kind)


@cache
def _values(keys: tuple[str, ...]) -> Pattern[bytes]:
    names = b"|".join(re.escape(encode(key)) for key in keys)
    plain = (
        rb"(?![-?:,\[\]{}#&*!|>'\"%@`])[^\s\x04](?:[^:#\n\x04]|:(?![ \t\n\x04])|(?<![ \t])#)*"
        rb"(?=[\x04]?\n(?![ \t]))"  # it does not go on in the next line
    )
    return re.compile(
        rb"^(?:[ \t]*\"(?:%b)\"[ \t]*:[ \t]*|(?:%b)(?::[ \t]+|[ \t]*=[ \t]*))"
        rb"(?:\"(?P<double>[^\"\\\n]*+)\"|'(?P<single>[^'\n]*+)'|(?P<plain>%b))"
        rb"[ \t]*,?[ \t\x04]*\n" % (names, names, plain),
        re.MULTILINE,
    )
