"""Read a rule of a style: one YAML file, checked key by key as Vale does."""

import difflib
import os
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from seedlint.diagnostic import Severity
from seedlint.errors import RuleFileError
from seedlint.vale.yaml_file import YamlFile, read_yaml

_TRUE = frozenset({"true", "yes", "on", "1", "y", "t"})
_FALSE = frozenset({"false", "no", "off", "0", "n", "f", ""})


class _WrongTypeError(Exception):
    """A value is not what its key takes; the text says what that is."""


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _WrongTypeError("a text")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) for one in values):
        raise _WrongTypeError("a list of texts")
    return tuple(values)


def _mapping(value: Any) -> dict[str, str]:
    if isinstance(value, list) and all(isinstance(one, dict) for one in value):
        value = {key: inner for one in value for key, inner in one.items()}
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        raise _WrongTypeError("a mapping of texts to texts")
    return value


def _truth(value: Any) -> bool:
    lowered = value.lower() if isinstance(value, str) else ""
    if not isinstance(value, str) or lowered not in _TRUE | _FALSE:
        raise _WrongTypeError("true or false")
    return lowered in _TRUE


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise _WrongTypeError("a number") from None


def _whole(value: Any) -> int:
    return int(_number(value))


def _anything(value: Any) -> Any:
    return value


Check = Callable[[Any], Any]
_COMMON: Mapping[str, Check] = {
    "extends": _text, "message": _text, "level": _text, "scope": _texts, "link": _text,
    "description": _text, "limit": _whole, "action": _anything, "code": _truth, "name": _text,
}  # fmt: skip
_POINTS: Mapping[str, Mapping[str, Check]] = {
    "existence": {
        "tokens": _texts, "raw": _texts, "nonword": _truth, "ignorecase": _truth,
        "append": _truth, "exceptions": _texts, "vocab": _truth,
    },
    "substitution": {
        "swap": _mapping, "nonword": _truth, "ignorecase": _truth, "capitalize": _truth,
        "exceptions": _texts, "vocab": _truth, "pos": _text,
    },
    "occurrence": {"token": _text, "max": _whole, "min": _whole, "ignorecase": _truth},
    "repetition": {
        "tokens": _texts, "max": _whole, "ignorecase": _truth, "alpha": _truth,
        "exceptions": _texts, "vocab": _truth,
    },
    "consistency": {"either": _mapping, "nonword": _truth, "ignorecase": _truth},
    "conditional": {
        "first": _text, "second": _text, "exceptions": _texts, "ignorecase": _truth,
        "vocab": _truth,
    },
    "capitalization": {
        "match": _text, "style": _text, "exceptions": _texts, "indicators": _texts,
        "threshold": _number, "prefix": _text, "vocab": _truth,
    },
    "metric": {"formula": _text, "condition": _text},
    "readability": {"metrics": _texts, "grade": _number},
    "spelling": {
        "dictionaries": _texts, "dicpath": _text, "aff": _text, "dic": _text, "append": _truth,
        "ignore": _texts, "filters": _texts, "custom": _truth, "threshold": _number,
        "exceptions": _texts, "vocab": _truth,
    },
    "sequence": {"tokens": _anything, "ignorecase": _truth, "exceptions": _texts},
    "script": {"script": _text},
}  # fmt: skip
_REQUIRED: Mapping[str, tuple[str, ...]] = {
    "substitution": ("swap",), "occurrence": ("token",), "consistency": ("either",),
    "conditional": ("first", "second"), "capitalization": ("match",),
    "metric": ("formula", "condition"), "readability": ("metrics", "grade"),
    "repetition": ("tokens",), "script": ("script",), "sequence": ("tokens",),
}  # fmt: skip
_LENIENT = frozenset({"spelling", "consistency"})
"""Extension points in which Vale accepts keys that it does not know."""
_MARKS = frozenset(("extends", "message", "tokens", "swap", "level"))
"""Top-level keys, one of which every file has that is meant as a rule."""


class Action(NamedTuple):
    """What Vale offers to do: ``replace``, ``remove``, ``edit``, ``suggest`` or ``convert``."""

    name: str = ""
    params: tuple[str, ...] = ()


class Definition(NamedTuple):
    """A rule of a style as its file describes it.

    Attributes:
        style: the folder's name.
        name: the file's name before the first period.
        extends: its extension point.
        message: a template; see ``message``.
        level: how grave it is.
        scope: where it looks; see ``scopes``.
        path: of the file; ``""`` for a rule that Vale brings along.
        keys: those of its extension point, in lower case.
        link, description: for people.
        limit: the most findings in one file; 0 for all.
        action: what to do about a finding.
    """

    style: str
    name: str
    extends: str
    message: str
    level: Severity
    scope: tuple[str, ...]
    path: str
    keys: Mapping[str, Any]
    link: str = ""
    description: str = ""
    limit: int = 0
    action: Action = Action()

    @property
    def id(self) -> str:
        """What Vale, settings and reports call the rule."""
        return f"{self.style}.{self.name}"


def is_rule(path: str) -> bool:
    """Return whether a YAML file of a folder of rules is meant as a rule of a style."""
    return not _MARKS.isdisjoint(read_yaml(path).lines)


def load(path: str) -> Definition:
    """Read a rule of a style.

    Raises:
        RuleFileError: the file does not follow Vale's format.
    """
    file = read_yaml(path)
    values = file.values
    extends = values.get("extends", "")
    if not extends:
        raise RuleFileError(
            "lacks the key “extends”", place=path, hint="name an extension point, as existence"
        )
    if extends not in _POINTS:
        near = difflib.get_close_matches(str(extends), _POINTS, 1)
        hint = f"did you mean “{near[0]}”?" if near else f"it takes {', '.join(_POINTS)}"
        raise RuleFileError(
            "“extends” names no extension point", place=file.place("extends"), hint=hint
        )
    if "message" not in values:
        raise RuleFileError("lacks the key “message”", place=path, hint="say what is wrong")
    keys = _checked(file, extends)
    if keys.pop("code", False):
        raise RuleFileError(
            "“code” is no longer supported", place=file.place("code"), hint="write scope: raw"
        )
    for name in _REQUIRED.get(extends, ()):
        if name not in keys:
            raise RuleFileError(
                f"{extends} needs the key “{name}”", place=path, hint=f"add {name}: …"
            )
    keys.pop("extends")
    keys.pop("name", None)
    return Definition(
        style=os.path.basename(os.path.dirname(os.path.abspath(path))),
        name=os.path.basename(path).partition(".")[0],
        extends=extends,
        message=keys.pop("message"),
        level=_level(file, keys.pop("level", "warning")),
        scope=tuple(filter(None, keys.pop("scope", ()))) or ("text",),
        path=path,
        link=keys.pop("link", ""),
        description=keys.pop("description", ""),
        limit=keys.pop("limit", 0),
        action=_action(file, keys.pop("action", {}) or {}),
        keys=keys,
    )


def _checked(file: YamlFile, extends: str) -> dict[str, Any]:
    """Return the values of all keys, each of its type. Raises RuleFileError."""
    known = {**_COMMON, **_POINTS[extends]}
    keys: dict[str, Any] = {}
    for name, value in file.values.items():
        check = known.get(name)
        if check is None:
            if extends in _LENIENT:
                continue
            near = difflib.get_close_matches(name, known, 1)
            raise RuleFileError(
                f"{extends} has no key “{name}”",
                place=file.place(name),
                hint=f"did you mean “{near[0]}”?" if near else f"it has {', '.join(known)}",
            )
        if value == "" and name not in ("message", "link", "description"):
            continue  # as if it were not there
        try:
            keys[name] = check(value)
        except _WrongTypeError as error:
            raise RuleFileError(
                f"“{name}” takes {error}", place=file.place(name), hint="see Vale's documentation"
            ) from None
    return keys


def _level(file: YamlFile, name: str) -> Severity:
    if name not in Severity.__members__:
        raise RuleFileError(
            "“level” is no level",
            place=file.place("level"),
            hint="it takes suggestion, warning or error",
        )
    return Severity[name]


def _action(file: YamlFile, value: Any) -> Action:
    if not isinstance(value, dict):
        raise RuleFileError(
            "“action” takes a mapping", place=file.place("action"), hint="write action: and name: …"
        )
    folded = {key.lower(): one for key, one in value.items()}
    params = folded.get("params") or []
    params = params if isinstance(params, list) else [params]
    name = folded.get("name", "")
    if not isinstance(name, str) or not all(isinstance(one, str) for one in params):
        raise RuleFileError(
            "“action” takes a name and params, a list of texts",
            place=file.place("action"),
            hint="see Vale's documentation",
        )
    return Action(name, tuple(params))
