"""Settings as TOML, each value with the place where it was said."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from seedlint.settings.layers import shown

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_PATHS = ("rules", "vale", "allow-code", "baseline")


def lines(values: Mapping[str, Any], origins: Mapping[str, str]) -> list[str]:
    """Return a line for each key, aligned; what ``resolve.merged`` gives goes in."""
    entries = [*_entries(values, origins)]
    longest = max(len(text) for text, _ in entries)
    return [f"{text:<{min(longest, 60)}}  # {origin}" for text, origin in entries]


def _entries(values: Mapping[str, Any], origins: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        if key == "silent-words":
            continue  # no key of settings: words of files that are not the project's
        if isinstance(value, dict):
            for name, inner in _leaves(value):
                dotted = ".".join(map(_key, (key, *name)))
                yield f"{dotted} = {toml(inner)}", origins[".".join((key, *name))]
        else:
            if key in _PATHS:
                value = tuple(map(shown, value)) if isinstance(value, tuple) else shown(value)
            yield f"{key} = {toml(value)}", origins.get(key, "default")


def _leaves(table: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from (((name, *inner), leaf) for inner, leaf in _leaves(value))
        else:
            yield (name,), value


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else toml(name)


def toml(value: object) -> str:
    """Return a value of settings in TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, tuple):
        return f"[{', '.join(map(toml, value))}]"
    return str(value)
