"""Adds words to a project's vocabulary: says which files have to change, and how.

Writes nothing itself, for a command writes files and an editor edits buffers.
"""

import os
import re
import tomllib
from collections.abc import Iterable
from typing import Any, NamedTuple

from seedlint.errors import ConfigError
from seedlint.project_files import lies_in, project_of, read_bytes, repository
from seedlint.settings.layers import Config, shown, user_file
from seedlint.settings.show import toml
from seedlint.settings.word_files import is_plain

_NAMES = ("seedlint.words", "project.words")
"""Not ``.txt``: such files are texts, and are checked."""
_TABLE = re.compile(r"^\s*\[", re.MULTILINE)
_LIST = re.compile(r"^\s*word-files\s*=\s*\[", re.MULTILINE)
_OURS = re.compile(r"^\s*\[tool\.seedlint\][^\n]*\n?", re.MULTILINE)


class Change(NamedTuple):
    """What a file (an absolute path) should say."""

    path: str
    text: str


def one_word(word: str) -> str:
    """Return the word without white space around it. Raises ConfigError when it is not one."""
    if not word.strip() or "#" in word or len(word.split()) > 1:
        raise ConfigError(f"“{word}” is not one word", hint="add words one by one")
    return word.strip()


def additions(words: Iterable[str], config: Config, folder: str) -> list[Change]:
    """Return the changes by which spelling accepts some words more.

    They go into the first word file of ours that the settings name. Without any, a new
    one is made beside the settings file, which gets its name; without that, both.

    Args:
        words: without white space.
        config: the settings that count in ``folder``.
        folder: absolute.

    Raises:
        ConfigError: the settings file cannot be changed so.
    """
    settings = config.path
    if not settings or settings == user_file():
        settings = os.path.join(repository(folder) or folder, "seedlint.toml")
    before = _text(settings)
    table = _own_table(settings, before)
    home = os.path.dirname(settings)
    files = [os.path.normpath(os.path.join(home, name)) for name in table.get("word-files", ())]
    plain = [path for path in files if is_plain(path)]
    top = project_of(settings)
    target = next((path for path in plain if lies_in(path, top)), None)
    if plain and not target:
        raise ConfigError(
            f"the word file {shown(plain[0])} lies outside of the project",
            place=shown(settings),
            hint="add the words there by hand, or name a word file of the project",
        )
    if target:
        return [Change(target, with_words(_text(target), words))]
    name = next((one for one in _NAMES if not os.path.exists(os.path.join(home, one))), _NAMES[-1])
    target = os.path.join(home, name)
    named = Change(settings, _naming(settings, before, name))
    return [Change(target, with_words(_text(target), words)), named]


def with_words(text: str, words: Iterable[str]) -> str:
    """Return a word file with some words more: in their places when it is sorted, else at its
    end."""
    have = {_word(line) for line in text.splitlines()}
    new = [word for word in dict.fromkeys(words) if word not in have]
    if not new:
        return text
    if text and not text.endswith("\n"):
        text += "\n"
    added = text + "".join(f"{word}\n" for word in new)
    return in_order(added) if in_order(text) == text else added


def in_order(text: str) -> str:
    """Return a word file sorted, each word once. Comments at its head stay there; others stay above
    the word that they stood above."""
    lines = text.splitlines()
    head = 0
    while head < len(lines) and not _word(lines[head]):
        head += 1
    if head and lines[head - 1].strip():  # no blank line after it: it is the first word's
        while head and lines[head - 1].strip():
            head -= 1
        head = head or _comments(lines)
    entries: dict[str, list[str]] = {}
    above: list[str] = []
    for line in lines[head:]:
        above.append(line)
        word = _word(line)
        if word:
            entries.setdefault(word, above)
            above = []
    ordered = sorted(entries.items(), key=lambda entry: (entry[0].casefold(), entry[0]))
    result = [*lines[:head], *(line for _, entry in ordered for line in entry if line), *above]
    return "".join(f"{line}\n" for line in result)


def _comments(lines: list[str]) -> int:
    """Return how many lines at the head of a file are comments or blank."""
    return next((number for number, line in enumerate(lines) if _word(line)), len(lines))


def _word(line: str) -> str:
    return line.partition("#")[0].strip()


def _naming(path: str, text: str, name: str) -> str:
    """Return a settings file that also names a word file.

    Raises:
        ConfigError: it is written in a way that this cannot be added to.
    """
    listed = _LIST.search(text)
    if listed:
        have = _own_table(path, text)["word-files"]
        new = f"{toml(name)}{', ' if have else ''}"
        after = text[: listed.end()] + new + text[listed.end() :]
    else:
        line = f"word-files = [{toml(name)}]\n"
        if os.path.basename(path) == "pyproject.toml":
            table = _OURS.search(text)
            at = table.end() if table else 0
        else:
            first = _TABLE.search(text)
            at = first.start() if first else len(text)
        gap = "\n" if at and text[at - 1] != "\n" else ""
        after = text[:at] + gap + line + text[at:]
    wanted = _own_table(path, text)
    wanted = {**wanted, "word-files": [name, *wanted.get("word-files", ())]}
    try:
        done = _own_table(path, after) == wanted
    except tomllib.TOMLDecodeError:
        done = False
    if not done:
        raise ConfigError(
            "has no word file, and none can be added automatically",
            place=shown(path),
            hint=f"add {toml(name)} to “word-files” there",
        )
    return after


def _own_table(path: str, text: str) -> dict[str, Any]:
    table = tomllib.loads(text)
    if os.path.basename(path) == "pyproject.toml":
        table = table.get("tool", {}).get("seedlint", {})
    return table


def _text(path: str) -> str:
    """Return what a file says; nothing when it is not there. Raises ConfigError."""
    try:
        return read_bytes(path).decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"cannot be read ({error})", place=shown(path)) from error
