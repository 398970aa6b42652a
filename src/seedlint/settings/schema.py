"""What a settings file may say.

Checked by hand, for the messages: a slip of the pen is told with the key that was
meant, and nobody waits for a library that the run does not need.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NoReturn

from seedlint.errors import ConfigError

SEVERITIES = ("error", "warning", "suggestion")
LOCALES = ("en", "en-US", "en-GB", "en-CA", "en-AU")

Values = dict[str, object]
"""Keys of a settings file and their checked values; lists are tuples."""


class FaultError(Exception):
    """What is wrong with a key; ``key`` is as the file spells it, for its line to be found."""

    def __init__(self, key: str, message: str, mend: str = "") -> None:
        self.key = key
        self.message = message
        self.mend = mend
        super().__init__(message)


def checked(table: Mapping[str, object], *, project: bool = True) -> Values:
    """The table with every value of its right type.

    A project cannot let its own Python run: ``allow-code`` is for the user's file.

    Raises:
        FaultError: a key is unknown, or a value is not what its key takes.
    """
    if project and "allow-code" in table:
        raise FaultError(
            "allow-code",
            "a project cannot allow its own Python",
            "pass --allow-code, or set it in your own settings",
        )
    kinds = _KINDS if project else {**_KINDS, "allow-code": _code}
    return _checked(table, kinds)


def _checked(table: Mapping[str, object], kinds: "Mapping[str, _Kind]") -> Values:
    values: Values = {}
    for key, value in table.items():
        kind = kinds.get(key)
        if kind is None:
            raise FaultError(key, f"unknown key “{key}”", meant(key, kinds))
        values[key] = kind(key, value)
    return values


def meant(name: str, known: Iterable[str], *, otherwise: str = "") -> str:
    """The way out for a name that is unknown: the nearest one that is known."""
    from difflib import get_close_matches  # only who errs waits for it

    names = sorted(known)
    near = get_close_matches(name.replace("_", "-").lower(), names, 1)
    return f"did you mean “{near[0]}”?" if near else otherwise or f"it may be {', '.join(names)}"


def _strings(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        mend = f'write {key} = ["{value}"]' if isinstance(value, str) else ""
        raise FaultError(key, f"“{key}” takes a list of names", mend)
    return tuple(value)


def _one_of(known: tuple[str, ...]) -> "_Kind":
    def check(key: str, value: object) -> str:
        if not isinstance(value, str) or value not in known:
            _refuse(key, value, known)
        return value

    return check


def _refuse(key: str, value: object, known: tuple[str, ...]) -> NoReturn:
    mend = meant(str(value), known)
    if value in ("off", "none", "ignore", "disable", False):
        mend = "to switch a rule off, name it in “ignore”"
    raise FaultError(key, f"“{key}” cannot be {value!r}", mend)


def _encoding(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise FaultError(key, f"“{key}” takes the name of an encoding, such as cp1252")
    try:
        "".encode(value)
    except (LookupError, ValueError):
        raise FaultError(
            key, f"no encoding is called {value!r}", "use a name such as cp1252"
        ) from None
    return value


def _severities(key: str, value: object) -> dict[str, str]:
    check = _one_of(SEVERITIES)
    return {id: str(check(id, one)) for id, one in _table(key, value).items()}


def _options(key: str, value: object) -> dict[str, dict[str, object]]:
    return {
        id: {name: _frozen(one) for name, one in _table(id, options).items()}
        for id, options in _table(key, value).items()
    }


def _table(key: str, value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise FaultError(key, f"“{key}” takes a table", f"begin it with [{key}]")
    return value


def _frozen(value: object) -> object:
    """The value of an option in types that can be hashed."""
    if isinstance(value, list):
        return tuple(_frozen(one) for one in value)
    if isinstance(value, dict):
        return tuple(sorted((name, _frozen(one)) for name, one in value.items()))
    return value


def _overrides(key: str, value: object) -> tuple[Values, ...]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise FaultError(key, "“overrides” takes a list of tables", "write each as [[overrides]]")
    found = tuple(_checked(table, _OVERRIDE) for table in value)
    if any(not values.get("files") for values in found):
        raise FaultError(key, "an override says for which files it is", 'add files = ["docs/**"]')
    return found


def _code(key: str, value: object) -> bool | tuple[str, ...]:
    """``true`` for all rules, or the folders whose rules are trusted."""
    return value if isinstance(value, bool) else _strings(key, value)


_Kind = Callable[[str, object], object]
_BY_FILE: Mapping[str, _Kind] = {
    "select": _strings,
    "add": _strings,
    "ignore": _strings,
    "severity": _severities,
    "options": _options,
    "words": _strings,
    "word-files": _strings,
    "locale": _one_of(LOCALES),
    "encoding": _encoding,
    "fail-on": _one_of(SEVERITIES),
}
_OVERRIDE: Mapping[str, _Kind] = {"files": _strings, **_BY_FILE}
_KINDS: Mapping[str, _Kind] = {
    "extends": _strings,
    "packs": _strings,
    "rules": _strings,
    "exclude": _strings,
    "overrides": _overrides,
    **_BY_FILE,
}


def refused(fault: FaultError, path: str, text: str) -> ConfigError:
    """The fault as an error that names file and line."""
    line = _line(fault.key, text)
    return ConfigError(fault.message, place=f"{path}:{line}" if line else path, mend=fault.mend)


def _line(key: str, text: str) -> int:
    """The number of the one line on which a key is set or a table begins; 0 when unclear."""
    name = rf"[\"']?{re.escape(key)}[\"']?"
    places = re.findall(rf"(?m)^\s*(?:{name}\s*=|\[+[^\]\n]*{name}\s*\])", text)
    if len(places) != 1:
        return 0
    found = re.search(re.escape(places[0]), text)
    return text.count("\n", 0, found.end()) + 1 if found else 0
