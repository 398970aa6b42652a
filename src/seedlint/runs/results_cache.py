"""Remembers what was found in files, so that unchanged ones need not be read again.

A file is unchanged when its size and its time of change are; when only its time differs,
its bytes are compared by a digest. The outcome holds as long as ``key`` stays the same,
which names all else that it depends on.
"""

import marshal
import os
import sys
import time
from typing import Any, NamedTuple

from seedlint import __version__
from seedlint.cache import store
from seedlint.formats import known
from seedlint.runs.discovery import Found
from seedlint.runs.outcome import Outcome, flat, unflat
from seedlint.settings.resolve import Resolved

_COARSE = 2_000_000_000
"""Nanoseconds that a file system may need to notice a change: a file changed so shortly
before it was read could change once more without another time."""
_MOST = 50_000
"""From so many files on, those that a run did not meet are forgotten."""


def key(resolved: Resolved, rules: str, report: str) -> str:
    """Name everything but a file's name and bytes that its outcome depends on.

    Args:
        resolved: its settings.
        rules: the digest of the rules that these choose (see ``engine.ruleset``).
        report: the formats of the reports, and what these depend on.
    """
    return store.digest(
        (
            __version__,
            sys.version,
            rules,
            repr(tuple(resolved.settings)),
            resolved.encoding,
            report,
        )
    )


class _Entry(NamedTuple):
    """What is known of a file.

    Attributes:
        name: what its outcome calls it.
        key: see ``key``.
        size: in bytes.
        modified: in nanoseconds.
        sure: whether size and time tell a change.
        content: a digest of its bytes.
        outcome: flat, and packed by ``marshal``: most are not asked for.
    """

    name: str
    key: str
    size: int
    modified: int
    sure: bool
    content: str
    outcome: bytes


class Cache:
    """The outcomes of earlier runs in the same folder with the same kind of report."""

    def __init__(self, folder: str, report: str) -> None:
        """
        Args:
            folder: where stored things lie.
            report: as for ``key``.
        """
        self._folder = folder
        self._report = report
        self._name = f"results-{store.digest((__version__, os.getcwd(), report))}"
        self._entries: dict[str, tuple[Any, ...]] = {}
        data = store.load(folder, self._name)
        if data is not None:
            try:
                self._entries = dict(marshal.loads(data))
            except (EOFError, TypeError, ValueError):
                self._entries = {}
        self._met: set[str] = set()
        self._changed = False

    def key(self, resolved: Resolved, rules: str) -> str:
        """Return the key of files with these settings."""
        return key(resolved, rules, self._report)

    def get(self, found: Found, key: str, status: os.stat_result) -> Outcome | None:
        """Return the outcome for a file that has not changed; None when it must be checked.

        Args:
            found: the file.
            key: see ``key``.
            status: what the system says of it now.
        """
        row = self._entries.get(found.path)
        if row is None:
            return None
        try:
            name, known_key, size, modified, sure, content, packed = row
            if name != _name(found) or known_key != key or size != status.st_size:
                return None
            if not sure or modified != status.st_mtime_ns:
                with open(found.path, "rb") as stream:
                    if store.digest_of(stream.read()) != content:
                        return None
                self._put(found, _Entry(*row)._replace(**_seen(status)))
            self._met.add(found.path)
            return unflat(marshal.loads(packed))
        except (OSError, EOFError, TypeError, ValueError):
            return None

    def put(
        self, found: Found, key: str, outcome: Outcome, stamp: tuple[int, int], content: str
    ) -> None:
        """Remembers what was found in a file. Faults are not remembered: they may pass.

        Args:
            found: the file.
            key: see ``key``.
            outcome: what came of it.
            stamp: its size and time of change, in nanoseconds, when it was read.
            content: the digest of what was read.
        """
        if outcome.problems:
            return
        size, modified = stamp
        sure = modified < time.time_ns() - _COARSE
        packed = marshal.dumps(flat(outcome))
        self._put(found, _Entry(_name(found), key, size, modified, sure, content, packed))

    def _put(self, found: Found, entry: _Entry) -> None:
        self._entries[found.path] = tuple(entry)
        self._met.add(found.path)
        self._changed = True

    def save(self) -> None:
        """Keep what is new. Of several runs at once the last one wins."""
        if not self._changed:
            return
        if len(self._entries) > _MOST:
            self._entries = {path: self._entries[path] for path in self._met}
        store.save(self._folder, self._name, marshal.dumps(self._entries))
        self._changed = False


def _name(found: Found) -> str:
    format = known(found.format)
    version = format.version if format else ""
    return f"{found.format}:{version}:{found.name}"


def _seen(status: os.stat_result) -> dict[str, Any]:
    sure = status.st_mtime_ns < time.time_ns() - _COARSE
    return {"modified": status.st_mtime_ns, "sure": sure}
