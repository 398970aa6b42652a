"""Read a ``.vale.ini``: keys at the top, then sections for files."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from seedlint.errors import ConfigError
from seedlint.project_files import read_text

LARGEST = 1_000_000
"""Bytes of a settings file of Vale."""
_COMMENT = re.compile(r"(?:^|\s+)[#;].*$")
_SECTION = re.compile(r"\[(?P<name>.+)\]\s*(?:[#;].*)?$")
_COMMA = re.compile(r"(?<!\\),")
_QUOTES = "\"'`"


class Entry(NamedTuple):
    """A key with its values, in order, and its 1-based line."""

    key: str
    values: tuple[str, ...]
    line: int


class Section(NamedTuple):
    """What stands below a pattern of files; ``""`` for the top of the file."""

    name: str
    entries: tuple[Entry, ...]

    def values(self, key: str) -> tuple[str, ...]:
        """Return all values of a key, each once; empty when it is missing."""
        found = (value for entry in self.entries if entry.key == key for value in entry.values)
        return tuple(dict.fromkeys(found))

    def has(self, key: str) -> bool:
        """Return whether a key is there."""
        return any(entry.key == key for entry in self.entries)


def read_ini(path: str) -> tuple[Section, ...]:
    """Return the sections of a file, its top first.

    Raises:
        ConfigError: it cannot be read, or a line is none that Vale knows.
    """
    try:
        text = read_text(path, LARGEST)
    except OSError as error:
        raise ConfigError(
            f"cannot be read ({error.strerror})", place=path, hint="check “vale” in the settings"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8", place=path, hint="save it as UTF-8") from error
    current = ""
    entries: dict[str, list[Entry]] = {"": []}
    for number, line in _lines(text):
        section = _SECTION.match(line)
        if section:
            current = section["name"].strip()
            entries.setdefault(current, [])
            continue
        key, equals, value = line.partition("=")
        if not equals:
            raise ConfigError(
                "is neither a section nor “key = value”",
                place=f"{path}:{number}",
                hint="a line that goes on ends with a backslash",
            )
        entries[current].append(Entry(key.strip(), _split(_COMMENT.sub("", value)), number))
    return tuple(Section(name, tuple(entries[name])) for name in entries)


def _lines(text: str) -> Iterable[tuple[int, str]]:
    """Yield the lines that say something, with those that go on joined, and their numbers."""
    begun, number = "", 0
    for at, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if not begun:
            number = at
            if not line or line[0] in "#;":
                continue
        if line.endswith("\\"):
            begun += line[:-1].rstrip() + " "
            continue
        yield number, begun + line
        begun = ""
    if begun:
        yield number, begun.rstrip()


def _split(value: str) -> tuple[str, ...]:
    whole = value.strip()
    if len(whole) > 1 and whole[0] == whole[-1] and whole[0] in _QUOTES:
        whole = whole[1:-1]
    parts = (part.strip().replace("\\,", ",") for part in _COMMA.split(whole))
    return tuple(part for part in parts if part)
