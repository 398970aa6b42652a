"""A baseline: the findings that a project has agreed to live with for now.

A finding is known by its rule and its sentence, whatever file, line or paragraph that
stands in: texts may be moved and reflowed. Equal ones are counted, so that one more of
them is new.

The file has a line for each finding: the fingerprint, and for people the rule and the
file it was found in.
"""

import os
import re
from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from seedlint.bytestream.markers import BORDER, HIDDEN, MARK
from seedlint.diagnostic import Diagnostic
from seedlint.document import Document
from seedlint.english.sentences import sentence
from seedlint.errors import ConfigError
from seedlint.project_files import read_text
from seedlint.result import FileResult
from seedlint.settings.layers import shown

_HEAD = (
    "# Findings that seedlint takes as known: fingerprint, rule, file. See `seedlint baseline`.\n"
)
_LINE = re.compile(r"([0-9a-f]{16}) (\S+) (.+)")
_BLANKS = re.compile(rf"[\s{BORDER}{HIDDEN}{MARK}]+")


class Entry(NamedTuple):
    """A known finding; only the fingerprint decides."""

    fingerprint: str
    rule: str
    path: str


def fingerprint(document: Document, one: Diagnostic) -> str:
    """Return what a finding is known by: its rule, and the sentence it is in without its layout."""
    around = sentence(document.view, one.span.start)
    end = max(around.end, one.span.end)
    said = _BLANKS.sub(" ", document.view[around.start : end]).strip()
    return blake2b(f"{one.rule}\0{said}".encode(), digest_size=8).hexdigest()


def entries(result: FileResult) -> list[Entry]:
    """Return all findings of one text, as a baseline holds them."""
    document = result.document
    if document is None:
        return []
    return [Entry(fingerprint(document, one), one.rule, result.name) for one in result.diagnostics]


class Baseline:
    """Tells new findings from known ones. Each known one counts once in a run.

    Attributes:
        known: how many findings were left out so far.
    """

    def __init__(self, listed: Iterable[Entry]) -> None:
        self._left = Counter(entry.fingerprint for entry in listed)
        self.known = 0

    def new(self, result: FileResult) -> FileResult:
        """Return the result with new findings only; those that are known are kept apart."""
        if result.document is None:
            return result
        fresh: list[Diagnostic] = []
        known: list[Diagnostic] = []
        for one in result.diagnostics:
            name = fingerprint(result.document, one)
            if self._left[name] > 0:
                self._left[name] -= 1
                self.known += 1
                known.append(one)
            else:
                fresh.append(one)
        return result._replace(diagnostics=tuple(fresh), known=tuple(known))

    @property
    def gone(self) -> int:
        """How many known findings were not met so far."""
        return self._left.total()


def kept(listed: Iterable[Entry], found: Iterable[Entry]) -> list[Entry]:
    """Return what is still found of what is listed, as it is found now. Never more than was
    listed."""
    left = Counter(entry.fingerprint for entry in listed)
    still: list[Entry] = []
    for entry in found:
        if left[entry.fingerprint] > 0:
            left[entry.fingerprint] -= 1
            still.append(entry)
    return still


def load(path: str) -> list[Entry]:
    """Return the entries of a baseline file (an absolute path).

    Raises:
        ConfigError: it is not there, or is no baseline.
    """
    try:
        lines = read_text(path, encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise ConfigError(
            "no such baseline", place=shown(path), hint="`seedlint baseline create` creates it"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        fault = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(
            f"cannot be read ({fault})", place=shown(path), hint="name a baseline file"
        ) from error
    found: list[Entry] = []
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("#"):
            parts = _LINE.fullmatch(line)
            if parts is None:
                raise ConfigError(
                    "is not a line of a baseline",
                    place=f"{shown(path)}:{number}",
                    hint="delete it, or run `seedlint baseline create`",
                )
            found.append(Entry(*parts.groups()))
    return found


def text(listed: Iterable[Entry]) -> str:
    """Return what a baseline file says: sorted by file, so that branches seldom collide."""
    ordered = sorted(listed, key=lambda entry: (entry.path, entry.rule, entry.fingerprint))
    return _HEAD + "".join(f"{' '.join(entry)}\n" for entry in ordered)


def relative(entry: Entry, folder: str) -> Entry:
    """Return the entry with its path as seen from the baseline's folder."""
    path = os.path.relpath(entry.path, folder).replace(os.sep, "/")
    one_line = "".join(letter if letter.isprintable() else " " for letter in path)
    return entry._replace(path=one_line)
