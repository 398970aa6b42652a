"""Word files: our own, one word a line, and those that a project has for other spelling checkers.

The name of a file tells what it is: ``accept.txt`` (a vocabulary of Vale), ``.vale.ini``,
``cspell.json``, ``cspell.yaml``, ``.codespellrc``, ``setup.cfg``, ``typos.toml`` and
``pyproject.toml`` (its tables for typos and codespell); any other has a word a line.
"""

import configparser
import json
import os
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
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
    """Return the words in a file, in its order.

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
    """Return whether a file has a word a line, so that words can be added to it."""
    return os.path.basename(path) not in _READERS


def _plain(text: str, _folder: str = "") -> Iterator[str]:
    for line in text.splitlines():
        word = line.partition("#")[0].strip()
        if word:
            yield word


def _vale(text: str, _folder: str) -> Iterator[str]:
    """Yield a pattern a line: those that stand for a few words, as these words."""
    for line in text.splitlines():
        pattern = line.strip()
        if pattern and not pattern.startswith("# "):
            for form in _forms(pattern):
                yield from form.split()


def _forms(pattern: str) -> list[str]:
    """Return what a pattern matches, when that is a few words; in lower case when case is no
    matter."""
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
    """Return what one part of a parsed pattern matches."""
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


def without_comments(text: str) -> str:
    """JSON without comments and last commas, which cspell allows."""
    return _LAST_COMMA.sub(lambda one: one[1] or "", _COMMENT.sub(lambda one: one[1] or "", text))


def _cspell(text: str, folder: str) -> Iterator[str]:
    """``words`` and ``ignoreWords``, and the dictionaries that are files of the project."""
    settings = json.loads(without_comments(text))
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
    yield from _codespell_words(section, folder)


def _codespell_words(section: Mapping[str, Any], folder: str) -> Iterator[str]:
    """Yield the words that codespell is told to leave as they are, by a section of any file."""
    yield from comma_separated(section.get("ignore-words-list"))
    for name in comma_separated(section.get("ignore-words")):
        yield from _plain(read_text(os.path.join(folder, name), _LARGEST))


def comma_separated(value: object) -> list[str]:
    """Return the items of a list, or of a text with commas or line ends between them."""
    items = value if isinstance(value, list) else str(value or "").replace("\n", ",").split(",")
    return [str(item).strip() for item in items if str(item).strip()]


def _pyproject(text: str, folder: str) -> Iterator[str]:
    """Yield the words of ``[tool.typos]`` and ``[tool.codespell]``."""
    tools = tomllib.loads(text).get("tool", {})
    yield from _typos_words(tools.get("typos", {}))
    yield from _codespell_words(tools.get("codespell", {}), folder)


def _cspell_yaml(text: str, _folder: str) -> Iterator[str]:
    """Yield the items of the lists ``words`` and ``ignoreWords``, in block or flow style."""
    inside = False
    for line in text.splitlines():
        key = re.match(r"(\w+):\s*(?:\[(.*)\])?\s*(?:#.*)?$", line)
        if key:
            inside = key[1] in ("words", "ignoreWords")
            if inside and key[2]:
                yield from (word.strip("\"'") for word in comma_separated(key[2]))
        elif inside and (item := re.match(r"\s*-\s+(['\"]?)(.+?)\1\s*(?:#.*)?$", line)):
            yield item[2]


def _vale_settings(text: str, folder: str) -> Iterator[str]:
    """Yield the accepted words of the vocabularies that ``.vale.ini`` names."""
    styles = re.search(r"(?m)^\s*StylesPath\s*=\s*(.+?)\s*$", text)
    names = re.search(r"(?m)^\s*Vocab\s*=\s*(.+?)\s*$", text)
    home = os.path.join(folder, styles[1] if styles else "styles")
    for name in comma_separated(names[1] if names else ""):
        for place in (("config", "vocabularies"), ("Vocab",)):
            path = os.path.join(home, *place, name, "accept.txt")
            if os.path.isfile(path):
                yield from _vale(read_text(path, _LARGEST), "")


def _typos(text: str, _folder: str) -> Iterator[str]:
    """Yield the words that typos is told to leave as they are."""
    yield from _typos_words(tomllib.loads(text))


def _typos_words(settings: Mapping[str, Any]) -> Iterator[str]:
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
    **dict.fromkeys(
        ("cspell.yaml", ".cspell.yaml", "cspell.yml", ".cspell.yml", "cspell.config.yaml",
         "cspell.config.yml"),
        _cspell_yaml,
    ),
    ".vale.ini": _vale_settings,
    "setup.cfg": _codespell,
    "pyproject.toml": _pyproject,
}  # fmt: skip
_SHARED = ("accept.txt", ".vale.ini", "setup.cfg", "pyproject.toml")
FOREIGN = tuple(name for name in _READERS if name not in _SHARED)
"""Names that other spelling checkers look for at the top of a project."""
