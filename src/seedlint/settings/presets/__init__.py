"""Settings that ship, for ``extends = ["seedlint:NAME"]``: one TOML file each."""

import os

from seedlint.settings.value_types import FaultError, meant

PREFIX = "seedlint:"
_FOLDER = os.path.dirname(os.path.abspath(__file__))


def names() -> list[str]:
    """Return the names of all presets, sorted."""
    return sorted(
        os.path.splitext(name)[0] for name in os.listdir(_FOLDER) if name.endswith(".toml")
    )


def path_of(name: str) -> str:
    """Return the absolute path of a preset's file. Raises FaultError (for ``extends``)."""
    if name not in names():
        raise FaultError("extends", f"unknown preset “{name}”", meant(name, names()))
    return os.path.join(_FOLDER, f"{name}.toml")


def name_of(path: str) -> str:
    """``seedlint:NAME`` for a preset's file, ``""`` for any other."""
    folder, name = os.path.split(path)
    return PREFIX + os.path.splitext(name)[0] if folder == _FOLDER else ""
