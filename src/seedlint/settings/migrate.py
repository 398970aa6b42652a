"""Read the settings of another spell checker, as far as seedlint has the same."""

import configparser
import json
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from seedlint.settings.value_types import LOCALES
from seedlint.settings.word_files import comma_separated, without_comments

TOOLS: Mapping[str, tuple[str, ...]] = {
    "codespell": (".codespellrc", "setup.cfg", "pyproject.toml"),
    "typos": ("typos.toml", "_typos.toml", ".typos.toml", "pyproject.toml"),
    "cspell": (
        "cspell.json", ".cspell.json", "cspell.config.json", "cspell.yaml", ".cspell.yaml",
        "cspell.config.yaml",
    ),
    "vale": (".vale.ini",),
}  # fmt: skip
"""Other tools, and the files that have their settings, the first one that is there first."""


class Migration(NamedTuple):
    """What the settings of another tool come to.

    Attributes:
        source: the file, relative to the folder; empty when there is none.
        word_files: files whose words spelling accepts.
        exclude: patterns of files that are not checked.
        locale: the regional spelling.
        fail_on: the lowest severity that fails a check; empty for the default.
        ignored: keys that have no counterpart.
        vale: the settings file of Vale, to be used as it is; empty for another tool.
    """

    source: str = ""
    word_files: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    locale: str = "en"
    fail_on: str = ""
    ignored: tuple[str, ...] = ()
    vale: str = ""


def migrate(tool: str, folder: str) -> Migration:
    """Return what the settings of a tool in a folder come to.

    Raises:
        OSError, ValueError: they cannot be read.
    """
    for name in TOOLS[tool]:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            with open(path, encoding="utf-8-sig") as stream:
                found = _READERS[tool](stream.read(), name)
            if found is not None:
                # What names the styles of Vale also names its vocabularies.
                return found._replace(source=name, word_files=() if found.vale else (name,))
    return Migration()


def _codespell(text: str, name: str) -> Migration | None:
    if name.endswith(".toml"):
        section = tomllib.loads(text).get("tool", {}).get("codespell")
    else:
        parser = configparser.ConfigParser(interpolation=None)
        try:
            parser.read_string(text)
        except configparser.Error as error:
            raise ValueError(str(error).splitlines()[0]) from error
        section = dict(parser["codespell"]) if parser.has_section("codespell") else None
    if section is None:
        return None
    known = {"skip", "ignore-words-list", "ignore-words", "count", "quiet-level", "check-hidden"}
    skipped = (pattern.removeprefix("./") for pattern in comma_separated(section.get("skip")))
    return Migration(exclude=tuple(skipped), ignored=_others(section, known))


def _typos(text: str, name: str) -> Migration | None:
    settings = tomllib.loads(text)
    if name == "pyproject.toml":
        if "typos" not in settings.get("tool", {}):
            return None
        settings = settings["tool"]["typos"]
    files, default = settings.get("files", {}), settings.get("default", {})
    others = [f"files.{key}" for key in _others(files, {"extend-exclude"})]
    words = {"extend-words", "extend-identifiers", "locale"}
    others += [f"default.{key}" for key in _others(default, words)]
    return Migration(
        exclude=tuple(comma_separated(files.get("extend-exclude") or [])),
        locale=_locale(str(default.get("locale", ""))),
        ignored=(*others, *_others(settings, {"files", "default", "type"})),
    )


def _cspell(text: str, name: str) -> Migration | None:
    if not name.endswith(".json"):
        language = re.search(r"(?m)^language:\s*['\"]?([\w-]+)", text)
        return Migration(locale=_locale(language[1] if language else ""))
    settings = json.loads(without_comments(text))
    if not isinstance(settings, dict):
        raise ValueError("is not a table of settings")
    known = {"version", "$schema", "language", "words", "ignoreWords", "ignorePaths",
             "dictionaries", "dictionaryDefinitions"}  # fmt: skip
    return Migration(
        exclude=tuple(comma_separated(settings.get("ignorePaths") or [])),
        locale=_locale(str(settings.get("language", ""))),
        ignored=_others(settings, known),
    )


def _vale(text: str, name: str) -> Migration | None:
    level = re.search(r"(?m)^\s*MinAlertLevel\s*=\s*(suggestion|warning|error)", text)
    return Migration(fail_on=level[1] if level else "", vale=name)


def _others(table: Mapping[str, Any], known: set[str]) -> tuple[str, ...]:
    return tuple(sorted(key for key in table if key not in known))


def _locale(name: str) -> str:
    """Return the locale that a language of another tool stands for: ``en-gb``, ``en_US``,
    ``en,de``."""
    folded = name.partition(",")[0].replace("_", "-").lower()
    return next((locale for locale in LOCALES if locale.lower() == folded), "en")


_READERS: Mapping[str, Callable[[str, str], Migration | None]] = {
    "codespell": _codespell,
    "typos": _typos,
    "cspell": _cspell,
    "vale": _vale,
}
