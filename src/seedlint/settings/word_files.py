"""Word files: our own, one word a line, and those that a project has for other spelling checkers.

The name of a file tells what it is: ``accept.txt`` (a vocabulary of Vale),
``cspell.json``, ``.codespellrc``, ``typos.toml``; any other has a word a line.
"""

import configparser
import json
import os
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from itertools import product

# The parser that ``re`` itself uses: nothing else reads patterns as it does.
from re import _constants as kinds
from re import _parser as parser
from typing import Any

from seedlint.project_files import read_text

_MOST_FORMS = 64
"""A line of an ``accept.txt`` that stands for more words than this is left out."""
_LARGEST = 16_000_000
"""Bytes of a word file."""
# What is not closed goes on to the end, or each opening would look for its close again.
_COMMENT = re.compile(
    r'("[^"\\]*+(?:\\.[^"\\]*+)*(?:"|\Z|\\\Z))|//[^\n]*|/\*.*?(?:\*/|\Z)', re.DOTALL
)
_LAST_COMMA = re.compile(r'("[^"\\]*+(?:\\.[^"\\]*+)*(?:"|\Z|\\\Z))|,(?=\s*+[\]}])', re.DOTALL)


def words_in(path: str) -> list[str]:
    """The words in a file, in its order.

    Raises:
        OSError, ValueError: it cannot be read, or is not what its name says.
    """
    text = read_text(path, _LARGEST)
    reader = _READERS.get(os.path.basename(path), _plain)
    try:
        return [*reader(text, os.path.dirname(path))]
    except RecursionError:
        raise ValueError("it nests too deeply") from None


def is_plain(path: str) -> bool:
    """Whether a file has a word a line, so that words can be added to it."""
    return os.path.basename(path) not in _READERS


def _plain(text: str, _folder: str = "") -> Iterator[str]:
    for line in text.splitlines():
        word = line.partition("#")[0].strip()
        if word:
            yield word


def _vale(text: str, _folder: str) -> Iterator[str]:
    """A pattern a line: those that stand for a few words, as these words."""
    for line in text.splitlines():
        pattern = line.strip()
        if pattern and not pattern.startswith("# "):
            for form in _forms(pattern):
                yield from form.split()


def _forms(pattern: str) -> list[str]:
    """What a pattern matches, when that is a few words; in lower case when case is no matter."""
    any_case = pattern.startswith("(?i)")
    try:
        found = [*_spelled(parser.parse(pattern.removeprefix("(?i)")))]
    except (re.error, OverflowError, RecursionError, _EndlessError):
        return []
    return list(dict.fromkeys(one.lower() for one in found)) if any_case else found


class _EndlessError(Exception):
    """A pattern matches more than a few words."""


def _spelled(tokens: Iterable[Any]) -> list[str]:
    parts = [_choices(kind, value) for kind, value in tokens]
    count = 1
    for part in parts:
        count *= len(part)
    if count > _MOST_FORMS:
        raise _EndlessError
    return ["".join(pieces) for pieces in product(*parts)]


def _choices(kind: Any, value: Any) -> list[str]:
    """What one part of a parsed pattern matches."""
    if kind is kinds.LITERAL:
        return [chr(value)]
    if kind is kinds.IN and all(inner is kinds.LITERAL for inner, _ in value):
        return [chr(code) for _, code in value]
    if kind is kinds.BRANCH:
        return [form for branch in value[1] for form in _spelled(branch)]
    if kind is kinds.SUBPATTERN:
        return _spelled(value[3])
    if kind is kinds.AT:  # \b, ^, $
        return [""]
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and value[1] == 1:
        return [*([""] if value[0] == 0 else []), *_spelled(value[2])]
    raise _EndlessError


def _cspell(text: str, folder: str) -> Iterator[str]:
    """``words`` and ``ignoreWords``, and the dictionaries that are files of the project."""
    bare = _LAST_COMMA.sub(lambda one: one[1] or "", _COMMENT.sub(lambda one: one[1] or "", text))
    settings = json.loads(bare)
    if not isinstance(settings, dict):
        raise ValueError("is not a table of settings")
    for key in ("words", "ignoreWords"):
        yield from _strings(settings.get(key))
    wanted = {*_strings(settings.get("dictionaries"))}
    for definition in settings.get("dictionaryDefinitions") or ():
        path = definition.get("path", "")
        if definition.get("name") in wanted and path.endswith(".txt") and "${" not in path:
            yield from _plain(read_text(os.path.join(folder, path), _LARGEST))


def _codespell(text: str, folder: str) -> Iterator[str]:
    """``ignore-words-list`` and the file that ``ignore-words`` names."""
    settings = configparser.ConfigParser(interpolation=None)
    try:
        settings.read_string(text)
    except configparser.Error as error:
        raise ValueError(str(error).splitlines()[0]) from error
    section = settings["codespell"] if settings.has_section("codespell") else {}
    for word in section.get("ignore-words-list", "").split(","):
        if word.strip():
            yield word.strip()
    for name in section.get("ignore-words", "").split(","):
        if name.strip():
            yield from _plain(read_text(os.path.join(folder, name.strip()), _LARGEST))


def _typos(text: str, _folder: str) -> Iterator[str]:
    """The words that typos is told to leave as they are."""
    settings = tomllib.loads(text)
    tables = [settings.get("default"), *dict(settings.get("type") or {}).values()]
    for table in tables:
        for key in ("extend-words", "extend-identifiers"):
            for word, right in dict((table or {}).get(key) or {}).items():
                if word == right:
                    yield word


def _strings(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


_READERS: dict[str, Callable[[str, str], Iterable[str]]] = {
    "accept.txt": _vale,
    **dict.fromkeys(("cspell.json", ".cspell.json", "cspell.config.json"), _cspell),
    ".codespellrc": _codespell,
    **dict.fromkeys(("typos.toml", "_typos.toml", ".typos.toml"), _typos),
}
FOREIGN = tuple(name for name in _READERS if name != "accept.txt")
"""Names that other spelling checkers look for at the top of a project."""
