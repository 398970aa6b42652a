"""What a writing assistant may ask: check, fix and explain, on texts and on files of one folder.

The assistant may be told what to do by a text that a stranger has written. So files are read only
below the folder that the user has named, and written only if the user has said so.
"""

import os
from functools import lru_cache
from typing import Any, NamedTuple

from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.errors import ConfigError, ReadError
from seedlint.formats import known, names
from seedlint.packs.pack import wanted
from seedlint.packs.registry import RuleRegistry
from seedlint.packs.rule_pages import page
from seedlint.project_files import lies_in, open_regular
from seedlint.readers.decode import decode, encode
from seedlint.reports.json import finding
from seedlint.result import FileResult
from seedlint.runs.atomic_write import Stamp, replace, stamp
from seedlint.runs.discovery import Discovery
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Flags, Resolver
from seedlint.text.diff import unified

LARGEST = 8_000_000
"""Bytes of a file, and code points of a text."""


class _File(NamedTuple):
    """A file that was read.

    Attributes:
        path: absolute, with no links.
        source: its text.
        settings: that count for it.
        stamp: what it was like when it was read.
    """

    path: str
    source: Source
    settings: FileSettings
    stamp: Stamp


class Tools:
    """The tools of one server.

    Args:
        root: the folder whose files may be read; empty for none.
        write: whether files may be fixed in place.
        flags: what the command line says about settings.
    """

    def __init__(self, root: str, *, write: bool, flags: Flags) -> None:
        self._root = os.path.realpath(root) if root else ""
        self._write = write
        self._flags = flags

    def check_text(self, text: str, format: str) -> list[dict[str, Any]]:
        """Return the findings of a text as objects, in order.

        Raises:
            SeedlintError: the format is unknown, the text too long, or settings are wrong.
        """
        source, settings = self._text(text, format)
        return _findings(_linter(settings).check(source))

    def fix_text(self, text: str, format: str, *, unsafe: bool) -> dict[str, Any]:
        """Return a fixed text, how many fixes of each rule were applied, and what is left."""
        source, settings = self._text(text, format)
        result = _fixed(_linter(settings), source, unsafe=unsafe)
        return {
            "text": text if result.fixed is None else result.fixed,
            "applied": dict(result.applied),
            "left": _findings(result),
        }

    def check_file(self, path: str) -> list[dict[str, Any]]:
        """Return the findings of a file below the root as objects, in order."""
        file = self._file(path)
        return _findings(_linter(file.settings).check(file.source))

    def fix_file(self, path: str, *, unsafe: bool) -> dict[str, Any]:
        """Fix a file below the root, or return what a fix would change.

        Returns:
            ``diff``, ``applied``, ``left``, and ``written``: whether the file was changed.
        """
        file = self._file(path)
        source = file.source
        result = _fixed(_linter(file.settings), source, unsafe=unsafe)
        fixed = source.text if result.fixed is None else result.fixed
        written = self._write and fixed != source.text
        if written:
            replace(file.path, encode(source, fixed), file.stamp)
        return {
            "diff": "".join(unified(source.text, fixed, source.name)),
            "applied": dict(result.applied),
            "left": _findings(result),
            "written": written,
        }

    def explain(self, rule: str) -> str:
        """Return what a rule reports and why, with examples, as Markdown."""
        folder = (self._root or os.getcwd()).replace(os.sep, "/")
        settings = Resolver(self._flags).resolve(folder, f"{folder}/text.md").settings
        packs = wanted(settings.packs, settings.rules, allow_code=False, outside=settings.outside)
        book = RuleRegistry(packs)
        book.require([rule], "")
        return page(book.specs[book.aliases.get(rule, rule)])

    def _text(self, text: str, format: str) -> tuple[Source, FileSettings]:
        if len(text) > LARGEST:
            raise ReadError(f"is longer than {LARGEST} code points", place="text", hint="split it")
        found = known(format)
        if found is None:
            raise ConfigError(f"unknown format “{format}”", hint=f"use one of {', '.join(names())}")
        name = f"text{found.suffixes[0]}"
        folder = (self._root or os.getcwd()).replace(os.sep, "/")
        settings = Resolver(self._flags).resolve(folder, f"{folder}/{name}").settings
        return Source(name, text, found.suffixes[0], format=format), settings

    def _file(self, path: str) -> _File:
        if not self._root:
            raise ConfigError("no folder was named", hint="start `seedlint mcp --root FOLDER`")
        real = os.path.realpath(os.path.join(self._root, path))
        if not lies_in(real, self._root):
            raise ReadError("lies outside of the root", place=path, hint=f"it is {self._root}")
        resolver = Resolver(self._flags)
        found = next(iter(Discovery(resolver).files([real])))
        if found.fault:
            raise ReadError(found.fault, place=path)
        try:
            with open(open_regular(real), "rb") as stream:
                before = stamp(os.fstat(stream.fileno()))
                data = stream.read(LARGEST + 1)
        except OSError as error:
            raise ReadError(f"cannot be read ({error.strerror})", place=path) from error
        if len(data) > LARGEST:
            raise ReadError(f"is larger than {LARGEST} bytes", place=path)
        resolved = resolver.resolve(found.folder, found.path)
        name = os.path.relpath(real, self._root).replace(os.sep, "/")
        source = decode(data, name, found.suffix, resolved.encoding, format=found.format)
        return _File(real, source, resolved.settings, before)


def _fixed(linter: Linter, source: Source, *, unsafe: bool) -> FileResult:
    return linter.fix(source, Applicability.unsafe if unsafe else Applicability.safe)


def _findings(result: FileResult) -> list[dict[str, Any]]:
    document = result.document
    if document is None:
        return []
    return [finding(result.name, document, one) for one in result.diagnostics]


@lru_cache(maxsize=8)
def _linter(settings: FileSettings) -> Linter:
    return Linter(settings)
