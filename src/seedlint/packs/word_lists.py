"""Named lists of words, which a rule file uses in its patterns and phrases.

``{name}`` in a pattern stands for an alternation, ``(?:one|other)``; in phrases, swaps and the
prefilter for ``(one|other)``. A list is the rule's own, in ``[words]``; or shared by a pack, in
``_words/FILE.toml`` and called ``FILE.KEY``; or ships with seedlint: ``nouns``, ``plurals``,
``verbs.base``, ``verbs.ing``, ``verbs.third-person``.
"""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

from seedlint.english.nouns import PLURALS, SINGULARS
from seedlint.english.verbs import BASE_FORMS, ING_FORMS
from seedlint.errors import RuleFileError
from seedlint.packs.pack import WORD_LISTS
from seedlint.packs.toml_file import read_toml

_USE = re.compile(r"(?P<escaped>\\.)|\{(?P<name>[a-z][\w.-]*)\}", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:['’ -][^\W\d_]+)*['’]?")

Lists = Mapping[str, Sequence[str]]


@cache
def _shipped() -> Lists:
    return MappingProxyType(
        {
            "nouns": tuple(PLURALS),
            "plurals": tuple(SINGULARS),
            "verbs.base": tuple(ING_FORMS),
            "verbs.ing": tuple(ING_FORMS.values()),
            "verbs.third-person": tuple(BASE_FORMS),
        }
    )


@cache
def shared(root: str) -> Lists:
    """Read the shared lists of a pack.

    Args:
        root: the pack's folder.

    Returns:
        Name to words, for what ships and for the pack's own lists.

    Raises:
        RuleFileError: a file is not TOML, or a list is not one of words.
    """
    lists: dict[str, Sequence[str]] = dict(_shipped())
    folder = os.path.join(root, WORD_LISTS)
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    for name in names:
        stem, extension = os.path.splitext(name)
        path = os.path.join(folder, name)
        if extension != ".toml" or not os.path.isfile(path):
            continue
        data = read_toml(path)
        for key, value in data.items():
            lists[f"{stem}.{key}"] = _words(value, key, path)
    return MappingProxyType(lists)


def with_own(own: Mapping[str, Any], known: Lists, path: str) -> Lists:
    """Add a rule's own lists to those that it may use.

    Args:
        own: the rule file's ``[words]``: a text of words, a list of words, or ``"@name"`` for
            a known list.
        known: what ``shared`` returned.
        path: of the rule file.

    Returns:
        Name to words.

    Raises:
        RuleFileError: a value is not a list of words, or names an unknown list.
    """
    lists = dict(known)
    for name, value in own.items():
        if isinstance(value, str) and value.startswith("@"):
            lists[name] = _named(value[1:], known, path)
        else:
            lists[name] = _words(value, name, path)
    return lists


def in_pattern(pattern: str, lists: Lists, path: str) -> str:
    """Replace each ``{name}`` of a pattern with an alternation.

    A blank in a word matches as a blank of the pattern does; an apostrophe is straight or curly.

    Raises:
        RuleFileError: there is no such list.
    """
    blank = r"\s+" if pattern.startswith("(?x)") else " "

    def alternation(found: re.Match[str]) -> str:
        if found["escaped"]:
            return found[0]
        words = _named(found["name"], lists, path)
        written = (re.sub("['’]", "['’]", word).replace(" ", blank) for word in words)
        return f"(?:{'|'.join(written)})"

    return _USE.sub(alternation, pattern)


def in_phrase(phrase: str, lists: Lists, path: str) -> str:
    """Replace each ``{name}`` of a phrase with alternatives in round brackets.

    Raises:
        RuleFileError: there is no such list.
    """

    def alternatives(found: re.Match[str]) -> str:
        return found["escaped"] or f"({'|'.join(_named(found['name'], lists, path))})"

    return _USE.sub(alternatives, phrase)


def _named(name: str, lists: Lists, path: str) -> Sequence[str]:
    if name not in lists:
        raise RuleFileError(
            f"there is no list of words “{name}”",
            place=path,
            hint=f"define it in [words], or use one of {', '.join(sorted(lists))}",
        )
    return lists[name]


def _words(value: object, name: str, path: str) -> Sequence[str]:
    words: Iterable[object] = value.split() if isinstance(value, str) else ()
    if isinstance(value, list | tuple):
        words = value
    checked = tuple(word for word in words if isinstance(word, str) and _WORD.fullmatch(word))
    if not checked or len(checked) != len(list(words)):
        raise RuleFileError(
            f"“{name}” is not a list of words",
            place=path,
            hint=f'write {name} = "one other" or {name} = ["one", "two words"]',
        )
    return checked
