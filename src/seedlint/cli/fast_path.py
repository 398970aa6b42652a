"""The quick way: plain command lines of ``check`` and ``fix``, read without click.

Importing click takes longer than checking a text. Whatever is not plain, or may be
wrong, is left to click, which explains it.
"""

import importlib
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from seedlint.cli import flags
from seedlint.cli.flags import file_among_options

COMMANDS = {"check": flags.CHECK, "fix": flags.FIX}
"""Each is the function of its name in the module of its name."""


def call(words: Sequence[str]) -> Callable[[], int] | None:
    """Return the call that a command line stands for; None where it takes click to tell."""
    if not words or words[0] not in COMMANDS or "_SEEDLINT_COMPLETE" in os.environ:
        return None
    if file_among_options(words):
        return None  # click refuses it
    if sys.platform == "win32" and any(set(word) & set("*?[~$%") for word in words):
        return None  # click does there what shells do elsewhere
    values = parsed(COMMANDS[words[0]], words[1:])
    if values is None:
        return None
    module = importlib.import_module(f"seedlint.cli.{words[0]}")
    return partial(getattr(module, words[0]), **values)


def parsed(known: Sequence[flags.Flag], words: Sequence[str]) -> dict[str, Any] | None:
    """Return the value of each flag by its field, and ``paths``; None where it takes click to
    tell."""
    by_name = {name: flag for flag in known for name in flag.names}
    values: dict[str, Any] = {}
    many: dict[str, list[str]] = {flag.field: [] for flag in known if flag.many}
    paths: list[str] = []
    waiting = iter(words)
    for word in waiting:
        if word == "--":
            paths.extend(waiting)
            break
        if not word.startswith("-") or word == "-":
            paths.append(word)
            continue
        name, joined, value = word.partition("=")
        flag = by_name.get(name)
        if flag is None:
            return None
        if flag.is_switch:
            if joined:
                return None
            values[flag.field] = True
            continue
        if not joined:
            value = next(waiting, "-")
        if value.startswith("-") or (flag.choices and value not in flag.choices):
            return None
        if joined and not name.startswith("--"):
            return None
        if flag.many:
            many[flag.field].append(value)
        else:
            values[flag.field] = value
    for flag in known:
        if flag.many:
            values[flag.field] = tuple(many[flag.field])
        else:
            values.setdefault(flag.field, False if flag.is_switch else flag.default)
    return {"paths": tuple(paths), **values}
