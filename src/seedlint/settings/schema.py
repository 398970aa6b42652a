"""The keys of a settings file: what each takes and what it means."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from seedlint.errors import ConfigError
from seedlint.settings.value_types import (
    CODE,
    ENCODING,
    FORMATS_BY_FILES,
    LANGUAGE,
    LANGUAGES,
    LOCALES,
    NAMES,
    OPTIONS_BY_FORMAT,
    OPTIONS_BY_RULE,
    PATH,
    PATH_OR_NONE,
    PATTERNS,
    SEVERITY,
    SEVERITY_BY_RULE,
    SLIPS,
    WORDS,
    FaultError,
    Kind,
    meant,
    one_of,
)

Values = dict[str, Any]
"""Keys of a settings file and their checked values; lists are tuples."""


class Key(NamedTuple):
    """A key, and what editors say of it."""

    kind: Kind
    meaning: str


BY_FILE: Mapping[str, Key] = {
    "select": Key(NAMES, "Rules that are on: all, default, groups, packs or ids."),
    "add": Key(NAMES, "Rules that are on besides."),
    "ignore": Key(NAMES, "Rules that are off after all."),
    "severity": Key(SEVERITY_BY_RULE, "How grave the findings of a rule are."),
    "extend-safe-fixes": Key(NAMES, "Rules whose unsafe fixes count as safe."),
    "extend-unsafe-fixes": Key(NAMES, "Rules whose safe fixes count as unsafe."),
    "options": Key(OPTIONS_BY_RULE, "Options of rules; `seedlint rules explain ID` names them."),
    "format": Key(OPTIONS_BY_FORMAT, "Settings of formats: what is prose in them."),
    "words": Key(WORDS, "Words that spelling accepts; one in lower case in every case."),
    "word-files": Key(NAMES, "Files with such words, one a line, or of other spelling checkers."),
    "locale": Key(one_of(*LOCALES, slips=SLIPS), "Whose spelling is right; en takes all."),
    "language": Key(LANGUAGE, "The language of all these files: en, de …; nothing to find out."),
    "languages": Key(LANGUAGES, "The languages that files may be in; English is checked."),
    "front-matter": Key(NAMES, "Keys above a Markdown text whose values are prose: title …"),
    "encoding": Key(ENCODING, "Of files that are neither UTF-8 nor marked as UTF-16."),
    "fail-on": Key(SEVERITY, "The least severity that makes a check fail."),
}
"""Keys that an override may have, too."""

_FILES = Key(PATTERNS, "For which files the override is; patterns as in .gitignore.")
OVERRIDE: Mapping[str, Key] = {"files": _FILES, **BY_FILE}


def _overrides(key: str, value: object) -> tuple[Values, ...]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise FaultError(key, "“overrides” takes a list of tables", "write each as [[overrides]]")
    found = tuple(_checked(table, OVERRIDE) for table in value)
    if any(not values.get("files") for values in found):
        raise FaultError(key, "an override needs files", 'add files = ["docs/**"]')
    return found


def shape(keys: Mapping[str, Key]) -> dict[str, object]:
    """Return a table with these keys and no others, in JSON Schema."""
    return {
        "type": "object",
        "properties": {
            name: {"description": key.meaning, **key.kind.shape} for name, key in keys.items()
        },
        "additionalProperties": False,
    }


_OVERRIDES = Kind(
    _overrides, {"type": "array", "items": {**shape(OVERRIDE), "required": ["files"]}}
)
KEYS: Mapping[str, Key] = {
    "extends": Key(NAMES, "Settings that are read first: paths, or seedlint:PRESET."),
    "packs": Key(NAMES, "Installed packs of rules."),
    "rules": Key(NAMES, "Folders or files of the project's own rules, and phrase lists."),
    "vale": Key(
        PATH_OR_NONE, "Settings of Vale, .vale.ini, whose styles are used; empty for none."
    ),
    "exclude": Key(PATTERNS, "Patterns of paths that are not walked, as in .gitignore."),
    "formats": Key(FORMATS_BY_FILES, "Patterns of files, and the format each is read as."),
    "baseline": Key(PATH, "File of findings that are known; `seedlint baseline` makes it."),
    "overrides": Key(_OVERRIDES, "Settings for some files, applied in order."),
    **BY_FILE,
}
_OF_THE_USER: Mapping[str, Key] = {
    **KEYS,
    "allow-code": Key(CODE, "Whose Python may run: true, or folders of rules."),
}


def checked(table: Mapping[str, object], *, project: bool = True) -> Values:
    """Return the table with every value of its right type.

    A project cannot let its own Python run: ``allow-code`` is for the user's file.

    Raises:
        FaultError: a key is unknown, or a value is not what its key takes.
    """
    if project and "allow-code" in table:
        raise FaultError(
            "allow-code",
            "a project cannot allow its own Python code",
            "pass --allow-code, or set it in your own settings",
        )
    return _checked(table, KEYS if project else _OF_THE_USER)


def _checked(table: Mapping[str, object], keys: Mapping[str, Key]) -> Values:
    values: Values = {}
    for name, value in table.items():
        key = keys.get(name)
        if name == "tool" and isinstance(value, dict) and "seedlint" in value:
            raise FaultError(
                "tool.seedlint",
                "[tool.seedlint] is for pyproject.toml",
                "remove the line; here the keys stand at the top level",
            )
        if key is None:
            raise FaultError(name, f"unknown key “{name}”", meant(name, keys))
        values[name] = key.kind.check(name, value)
    if "language" in values:
        values["languages"] = (values.pop("language"),)
    return values


def refused(fault: FaultError, path: str, text: str) -> ConfigError:
    """Return the fault as an error that names file and line."""
    line = _line(fault.key, text)
    return ConfigError(fault.message, place=f"{path}:{line}" if line else path, hint=fault.hint)


def _line(key: str, text: str) -> int:
    """Return the number of the one line on which a key is set or a table begins; 0 when unclear."""
    name = rf"[\"']?{re.escape(key)}[\"']?"
    places = re.findall(rf"(?m)^\s*(?:{name}\s*=|\[+[^\]\n]*{name}\s*\])", text)
    if len(places) != 1:
        return 0
    found = re.search(re.escape(places[0]), text)
    return text.count("\n", 0, found.end()) + 1 if found else 0
