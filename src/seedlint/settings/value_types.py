"""Kinds of values in settings files: each checks a value, and has a shape for editors.

Checked by hand, for the messages: a slip of the pen is told with the key that was
meant, and nobody waits for a library that the run does not need.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from seedlint.formats import FORMATS, known, names

SEVERITIES = ("error", "warning", "suggestion")
LOCALES = ("en", "en-US", "en-GB", "en-CA", "en-AU")
SLIPS = {"EN-UK": "en-GB", "UK": "en-GB", "GB": "en-GB", "US": "en-US", "BRITISH": "en-GB",
         "AMERICAN": "en-US"}  # fmt: skip
"""Names of locales that people write."""


class FaultError(Exception):
    """What is wrong with a key; ``key`` is as the file spells it, for its line to be found."""

    def __init__(self, key: str, message: str, hint: str = "") -> None:
        self.key = key
        self.message = message
        self.hint = hint
        super().__init__(message)


class Kind(NamedTuple):
    """What a key takes.

    Attributes:
        check: takes the key and the value as TOML has it; gives a value that can be
            hashed (lists become tuples). Raises FaultError.
        shape: the same in JSON Schema.
    """

    check: Callable[[str, object], Any]
    shape: Mapping[str, object]


def meant(name: str, known: Iterable[str], *, otherwise: str = "") -> str:
    """Return the way out for a name that is unknown: the nearest one that is known."""
    from difflib import get_close_matches  # only who errs waits for it

    names = sorted(known)
    near = get_close_matches(name.replace("_", "-").lower(), names, 1)
    return f"did you mean “{near[0]}”?" if near else otherwise or f"use one of {', '.join(names)}"


def _strings(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        one = isinstance(value, str)
        hint = f'write {key} = ["{value}"]' if one else f'write them as {key} = ["…", "…"]'
        raise FaultError(key, f"“{key}” takes a list of names", hint)
    return tuple(value)


def _words(key: str, value: object) -> tuple[str, ...]:
    words = _strings(key, value)
    several = next((one for one in words if len(one.split()) != 1), None)
    if several is not None:
        hint = "accept each by itself" if several.strip() else "take it out"
        raise FaultError(key, f"“{several}” in “{key}” is not one word", hint)
    return words


def _patterns(key: str, value: object) -> tuple[str, ...]:
    from seedlint.settings.gitignore import fault  # re

    patterns = _strings(key, value)
    for one in patterns:
        wrong = fault(one)
        if wrong:
            raise FaultError(
                key, f"“{one}” in “{key}” matches nothing: {wrong}", "write it as in .gitignore"
            )
    return patterns


def _formats(key: str, value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        mend = 'write formats = {"docs/**/*.inc" = "markdown"}'
        raise FaultError(key, "“formats” takes a table of patterns and formats", mend)
    _patterns(key, [*value])
    for name in value.values():
        if not isinstance(name, str) or known(name) is None:
            raise FaultError(key, f"“{key}” cannot be {name!r}", meant(str(name), names()))
    return dict(value)


def _format_options(key: str, value: object) -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, options in table(key, value).items():
        format = known(name)
        if format is None:
            raise FaultError(name, f"unknown format “{name}”", meant(name, names()))
        takes = dict(format.options)
        for option in table(name, options):
            if not format.version and option not in takes:
                way_out = meant(option, takes) if takes else "remove it"
                raise FaultError(option, f"the format “{name}” has no “{option}”", way_out)
        found[name] = {one: _strings(one, given) for one, given in table(name, options).items()}
    return found


def _string(key: str, value: object) -> str:
    if not isinstance(value, str) or not value:
        raise FaultError(key, f"“{key}” takes the path of a file", f'write {key} = "…"')
    return value


def one_of(*known: str, slips: Mapping[str, str] = {}) -> Kind:
    """Return one of some words; ``slips`` are others that mean one of them."""

    def check(key: str, value: object) -> str:
        if isinstance(value, str) and value in known:
            return value
        slip = slips.get(str(value).replace("_", "-").upper())
        hint = f"did you mean “{slip}”?" if slip else meant(str(value), known)
        if value in ("off", "none", "ignore", "disable", False):
            hint = "to switch a rule off, name it in “ignore”"
        raise FaultError(key, f"“{key}” cannot be {value!r}", hint)

    return Kind(check, {"enum": [*known]})


def _encoding(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise FaultError(key, f"“{key}” takes the name of an encoding", f'write {key} = "cp1252"')
    try:
        "".encode(value)
    except (LookupError, ValueError):
        raise FaultError(key, f"unknown encoding {value!r}", "use a name such as cp1252") from None
    return value


def table(key: str, value: object) -> Mapping[str, object]:
    """Return the value, when it is a table. Raises FaultError when it is not."""
    if not isinstance(value, dict):
        raise FaultError(key, f"“{key}” takes a table", f"begin it with [{key}]")
    return value


SEVERITY = one_of(*SEVERITIES)


def _severities(key: str, value: object) -> dict[str, str]:
    return {id: str(SEVERITY.check(id, one)) for id, one in table(key, value).items()}


def _options(key: str, value: object) -> dict[str, dict[str, object]]:
    return {
        id: {name: _frozen(one) for name, one in table(id, options).items()}
        for id, options in table(key, value).items()
    }


def _frozen(value: object) -> object:
    """Return the value of an option in types that can be hashed."""
    if isinstance(value, list):
        return tuple(_frozen(one) for one in value)
    if isinstance(value, dict):
        return tuple(sorted((name, _frozen(one)) for name, one in value.items()))
    return value


def _code(key: str, value: object) -> bool | tuple[str, ...]:
    return value if isinstance(value, bool) else _strings(key, value)


def _language(key: str, value: object) -> str:
    from seedlint.language.codes import NAMES, code_of  # only who sets it waits for it

    code = code_of(value) if isinstance(value, str) else ""
    if not code:
        raise FaultError(
            key,
            f"“{value}” in “{key}” is not a language code",
            meant(str(value), NAMES, otherwise="use a code such as en, de or pt"),
        )
    return code


def _languages(key: str, value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_language(key, one) for one in _strings(key, value)))


def _string_or_none(key: str, value: object) -> str:
    return "" if value == "" else _string(key, value)


_LIST: Mapping[str, object] = {"type": "array", "items": {"type": "string", "minLength": 1}}

NAMES = Kind(_strings, _LIST)
LANGUAGE = Kind(_language, {"type": "string", "minLength": 2})
LANGUAGES = Kind(_languages, _LIST)
PATH = Kind(_string, {"type": "string", "minLength": 1})
PATH_OR_NONE = Kind(_string_or_none, {"type": "string"})
WORDS = Kind(_words, _LIST)
PATTERNS = Kind(_patterns, _LIST)
FORMATS_BY_FILES = Kind(
    _formats,
    {
        "type": "object",
        "additionalProperties": {"anyOf": [{"enum": [*FORMATS]}, {"type": "string"}]},
    },
)
ENCODING = Kind(_encoding, {"type": "string"})
SEVERITY_BY_RULE = Kind(_severities, {"type": "object", "additionalProperties": SEVERITY.shape})
OPTIONS_BY_FORMAT = Kind(
    _format_options,
    {
        "type": "object",
        "properties": {
            one.name: {
                "type": "object",
                "properties": {
                    name: {"description": meaning, **_LIST} for name, meaning in one.options
                },
                "additionalProperties": False,
            }
            for one in FORMATS.values()
            if one.options
        },
    },
)
OPTIONS_BY_RULE = Kind(_options, {"type": "object", "additionalProperties": {"type": "object"}})
CODE = Kind(_code, {"anyOf": [{"type": "boolean"}, _LIST]})
"""``true`` for all rules, or the folders whose rules are trusted."""
