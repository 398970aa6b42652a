"""Find strings in JSON with the keys that lead to them; nothing is decoded but what is asked for.

The scanner takes whatever it is given: from the first character on that JSON does not allow there,
it finds no more. Numbers and names are not looked at.
"""

from collections.abc import Iterator
from typing import NamedTuple

from seedlint.text.lazy_regex import pattern

_TOKEN = pattern(r"[^\"{}\[\],:]*+(?:\"((?:[^\"\\\x00-\x1f]++|\\[^\x00-\x1f])*)\"|([{}\[\],:]))")
_ESCAPE = pattern(r"\\(?:u([0-9a-fA-F]{4})|([^u]))")
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_DEEPEST = 200


class Value(NamedTuple):
    """A string that is a value.

    Attributes:
        path: the keys that lead to it; in a list its number.
        start, end: where its content stands, without the quotes.
        parents: numbers of the objects and lists around it, the outer ones first.
    """

    path: tuple[str | int, ...]
    start: int
    end: int
    parents: tuple[int, ...]


def strings(text: str) -> Iterator[Value]:
    """Yield the strings of a JSON text that are values, in order."""
    path: list[str | int] = []
    closers: list[str] = []
    parents: list[int] = []
    key = waiting = ""
    number = position = 0
    while True:
        found = _TOKEN.match(text, position)
        if found is None:
            return
        position = found.end()
        mark = found[2]
        if mark is None:
            if closers and closers[-1] == "}" and not key:
                waiting = found[1]
                continue
            here = (*path, key) if key else tuple(path)
            yield Value(here, *found.span(1), tuple(parents))
        elif mark == ":":
            key, waiting = waiting, ""
        elif mark in "{[":
            if len(closers) >= _DEEPEST:
                return
            if key:
                path.append(key)
            elif closers and closers[-1] == "]" and not isinstance(path[-1], int):
                path.append(0)
            number += 1
            parents.append(number)
            closers.append("}" if mark == "{" else "]")
            if mark == "[":
                path.append(0)
            key = ""
        elif mark == ",":
            key = ""
            if closers and closers[-1] == "]":
                path[-1] = int(path[-1]) + 1
        else:
            if not closers or closers.pop() != mark:
                return
            parents.pop()
            if mark == "]":
                path.pop()
            if path and isinstance(path[-1], str):
                path.pop()
            key = ""


def letters(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]] | None:
    """Return the escapes of a string, each with the character it stands for and where it stands;
    None when it has half of a surrogate pair, which is no character."""
    found: list[tuple[str, int, int]] = []
    high = 0
    at = text.find("\\", start, end)
    while at >= 0:
        escape = _ESCAPE.match(text, at, end)
        if escape is None:
            return None
        code = int(escape[1], 16) if escape[1] else 0
        if 0xD800 <= code < 0xDC00 and not high:
            high = code
            if text[escape.end() : escape.end() + 2] != "\\u":
                return None
        elif high:
            if not 0xDC00 <= code < 0xE000:
                return None
            whole = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
            found.append((chr(whole), at - 6, escape.end()))
            high = 0
        elif 0xDC00 <= code < 0xE000:
            return None
        else:
            letter = chr(code) if escape[1] else _LETTERS.get(escape[2], escape[2])
            found.append((letter, at, escape.end()))
        at = text.find("\\", escape.end(), end)
    return iter(found)


def spell(text: str, *_: object) -> str | None:
    """Return how JSON spells what a fix inserts; None for control characters."""
    if any(letter < " " for letter in text):
        return None
    return text.replace("\\", "\\\\").replace('"', '\\"')
