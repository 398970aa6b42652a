"""Packs: named folders of rule files."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from seedlint.errors import PackError

LOCAL = "local"
PACKAGED = "_rules"
"""The folder with the rules in an installed package; a checkout has them at its top."""
ENTRY_POINTS = "seedlint.packs"
WORD_LISTS = "_words"
"""Next to the groups of a pack: TOML files of shared lists of words."""
OPTIONAL = {"codespell": "codespell_lib"}
"""Packs that ship but need a package that not everybody has: the module to look for."""

_MOST_FILES = 10_000
"""Of one pack: links in a project may lead anywhere."""


class Pack(NamedTuple):
    """A folder of rule files, or one file: a rule file or a phrase list.

    Attributes:
        name: ``""`` for what ships with seedlint, ``local``, or an installed pack's name.
        path: the folder, or the file.
        may_run: whether the Python beside its rules may run.
        quotes: whether errors may quote its files; not those that settings name anywhere on the
            machine, for they may be secret, and no rules at all.
    """

    name: str
    path: str
    may_run: bool
    quotes: bool = True

    def files(self) -> Iterator[os.DirEntry[str]]:
        """Yield the pack's ``.toml``, ``.py`` and ``.yml`` files, or its one file, in the order of
        their paths.

        Shared lists of words are not among them: see ``lists``.
        """
        if os.path.isdir(self.path):
            for number, entry in enumerate(_walk(self.path, set())):
                if number >= _MOST_FILES:
                    raise PackError(
                        f"holds more than {_MOST_FILES} rule files",
                        place=self.path,
                        hint="name the folders that are meant",
                    )
                yield entry
            return
        folder, name = os.path.split(self.path)
        stem = os.path.splitext(name)[0]
        with os.scandir(folder or ".") as entries:
            yield from sorted(
                (entry for entry in entries if entry.name in (name, f"{stem}.py")),
                key=lambda entry: entry.name,
            )

    def lists(self) -> Iterator[os.DirEntry[str]]:
        """Yield the files of the pack's shared lists of words."""
        folder = os.path.join(self.path, WORD_LISTS)
        if os.path.isdir(folder):
            yield from _walk(folder, set())


def _walk(folder: str, seen: set[tuple[int, int]]) -> Iterator[os.DirEntry[str]]:
    """Yield the rule files below a folder; links may lead to others, but each folder counts
    once."""
    status = os.stat(folder)
    if (status.st_dev, status.st_ino) in seen and status.st_ino:
        return
    seen.add((status.st_dev, status.st_ino))
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                if not entry.name.startswith((".", "_")):
                    yield from _walk(entry.path, seen)
            elif entry.name.endswith((".toml", ".py", ".yml")):
                yield entry


def builtin() -> Pack:
    """Return the rules that ship: in an installed wheel inside the package, in a checkout at its
    top."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    packaged = os.path.join(package, PACKAGED)
    if os.path.isdir(packaged):
        return Pack("", packaged, may_run=True)
    return Pack("", os.path.join(os.path.dirname(os.path.dirname(package)), "rules"), may_run=True)


def local(path: str, *, allow_code: bool, quotes: bool = True) -> Pack:
    """Return a folder of the project's own rules, or one rule file.

    Raises:
        PackError: it is missing.
    """
    if not os.path.exists(path):
        raise PackError(
            "no such file or folder of rules",
            place=path,
            hint="check “rules” in the settings, or --phrase-list",
        )
    return Pack(LOCAL, path, allow_code, quotes)


def installed(name: str) -> Pack:
    """Return a pack that an installed distribution offers. Raises PackError when there is none."""
    from importlib.metadata import entry_points  # 20 ms, and few people need it
    from importlib.util import find_spec

    if name in OPTIONAL:
        return _optional(name, available=find_spec(OPTIONAL[name]) is not None)
    offered = entry_points(group=ENTRY_POINTS)
    for entry in offered:
        if entry.name == name:
            spec = find_spec(entry.value)
            places = list(spec.submodule_search_locations or ()) if spec else []
            if not places:
                raise PackError(f"the pack names an unknown package: {entry.value}", place=name)
            return Pack(name, places[0], may_run=True)
    have = ", ".join(sorted(entry.name for entry in offered)) or "none"
    raise PackError(
        f"unknown pack “{name}” (installed: {have})",
        hint="install it, or remove it from “packs”",
    )


def _optional(name: str, *, available: bool) -> Pack:
    if not available:
        raise PackError(
            f"the pack “{name}” needs a package that is not installed",
            hint=f"`pip install seedlint[{name}]`",
        )
    folder = os.path.dirname(os.path.abspath(__file__))
    return Pack(name, os.path.join(folder, "optional", name), may_run=True)


def wanted(
    packs: tuple[str, ...],
    rules: tuple[str, ...],
    *,
    allow_code: bool,
    outside: tuple[str, ...] = (),
) -> list[Pack]:
    """Return the packs that settings ask for, what ships first; ``outside`` are rules not to
    quote."""
    return [
        builtin(),
        *(installed(name) for name in packs),
        *(local(path, allow_code=allow_code, quotes=path not in outside) for path in rules),
    ]
