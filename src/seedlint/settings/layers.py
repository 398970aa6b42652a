"""Settings in layers: what a file, an override or a flag says, and where it was said."""

import os
import sys
from typing import NamedTuple

from seedlint.settings.gitignore import IgnorePatterns


class Layer(NamedTuple):
    """Some settings and where they were said.

    Attributes:
        origin: for people: a file's name, or a flag.
        values: checked values by key; paths are absolute.
        replaces: whether ``select`` starts from nothing, so that what was added
            and ignored before no longer counts.
    """

    origin: str
    values: dict[str, object]
    replaces: bool = False


class Override(NamedTuple):
    """Settings for the files that its patterns name."""

    files: IgnorePatterns
    layer: Layer


class Config(NamedTuple):
    """A settings file with all that it extends; the empty one when there is none.

    Attributes:
        path: absolute; ``""`` when there is no file.
        layers: what it extends first, itself last.
        overrides: in the order in which they are applied.
        exclude: what a walk leaves out.
        formats: patterns of files and the format that each is read as; the last one counts.
        outside: absolute paths that the settings of a project name outside of it.
    """

    path: str = ""
    layers: tuple[Layer, ...] = ()
    overrides: tuple[Override, ...] = ()
    exclude: IgnorePatterns | None = None
    outside: tuple[str, ...] = ()
    formats: tuple[tuple[IgnorePatterns, str], ...] = ()


def user_file() -> str:
    """Return where the user's own settings lie, if there are any."""
    base = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or base
    return os.path.join(base, "seedlint", "seedlint.toml")


def shown(path: str) -> str:
    """Return a path as people know it: from the folder they are in, if it lies there."""
    here = os.getcwd() + os.sep
    return path.removeprefix(here)
