"""A journal of fixes, so that they can be taken back.

One JSON object a line, one line an edit. Offsets count code points in the text before the
edit's pass (``round``); ``fix`` numbers the fixes of one text, whose edits belong together;
``before`` and ``after`` are digests of the whole text before and after the run; ``edit`` counts
the edits of one run over one file up to ``edits``, so that a torn entry is known as such.
"""

import json
import os
from collections.abc import Collection, Iterable, Iterator
from hashlib import blake2b
from typing import Any, NamedTuple

from seedlint.errors import ReadError
from seedlint.project_files import open_regular
from seedlint.result import Applied, FileResult
from seedlint.runs.atomic_write import refuse_link
from seedlint.text.diff import changes

_KEYS = {
    "path": str, "encoding": str, "before": str, "after": str, "edit": int, "edits": int,
    "round": int, "fix": int, "rule": str, "start": int, "old": str, "new": str,
}  # fmt: skip
_REVERTED = "undo"
"""In place of a rule: the edit reverts some of the fixes before it."""
_BEGINNING = '{"path": "'
"""How each row begins, so that a torn one can be told from what is no journal at all."""


class Entry(NamedTuple):
    """What one run did to one file.

    Attributes:
        path: of the file, absolute.
        encoding: by which it was read.
        before, after: the digests of its text.
        edits: in the order in which they were made.
    """

    path: str
    encoding: str
    before: str
    after: str
    edits: tuple[Applied, ...]


def digest(text: str) -> str:
    """Return a name for a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def entry(path: str, result: FileResult) -> Entry | None:
    """Return what is to be written down of a result; None when nothing was fixed."""
    if result.fixed is None or result.source is None:
        return None
    source = result.source
    before, after = digest(source.text), digest(result.fixed)
    return Entry(path, source.encoding, before, after, result.edits)


def amended(entry: Entry, fixed: str, text: str) -> Entry:
    """Add a round to an entry: what was reverted of it.

    Args:
        entry: of fixes, some of which are reverted.
        fixed: the text after all of them.
        text: the text without these.

    Returns:
        An entry that leads from the text before all fixes to this one.
    """
    last = max(edit.round for edit in entry.edits) + 1
    first = max(edit.fix for edit in entry.edits) + 1
    reverted = tuple(
        Applied(last, first + number, _REVERTED, span.start, fixed[span.start : span.end], new)
        for number, (span, new) in enumerate(changes(fixed, text))
    )
    return entry._replace(after=digest(text), edits=(*entry.edits, *reverted))


def count(entry: Entry, fixes: Collection[int]) -> int:
    """Return how many of some fixes of an entry are fixes of rules."""
    return len({edit.fix for edit in entry.edits if edit.fix in fixes and edit.rule != _REVERTED})


class Journal:
    """A journal that is added to.

    Each entry is on the disk before the file is changed: a run that is broken off leaves
    at most an entry whose fixes were not made, which undoing then passes over.
    """

    def __init__(self, path: str) -> None:
        """
        Raises:
            ReadError: the journal cannot be written, or another file is in its place.
        """
        self._path = path
        refuse_link(path)
        torn = os.path.isfile(path) and _is_torn(path)
        self._write("\n" if torn else "")

    def add(self, entry: Entry) -> None:
        """Write an entry down, for good.

        Raises:
            ReadError: the journal cannot be written.
        """
        head = entry._asdict() | {"edit": 0, "edits": len(entry.edits)}
        lines = (
            f"{json.dumps(head | {'edit': number} | edit._asdict())}\n"
            for number, edit in enumerate(entry.edits, 1)
        )
        self._write("".join(lines))

    def _write(self, text: str) -> None:
        try:
            with open(self._path, "a", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise ReadError(
                f"cannot be written ({error.strerror})",
                place=self._path,
                hint="name a file that can be written",
            ) from error


def load(path: str) -> list[Entry]:
    """Return the entries of a journal, in their order, without those that were broken off.

    Raises:
        ReadError: it cannot be read, or is no journal.
    """
    return list(_entries(_parsed(path, _lines(path))))


def _is_torn(path: str) -> bool:
    """Return whether a journal breaks off within a line.

    Raises:
        ReadError: it cannot be read, or is no journal: then nothing is to be added to it.
    """
    lines = _lines(path)
    for _ in _parsed(path, lines[:1]):
        break
    return bool(lines) and not lines[-1].endswith("\n")


def _lines(path: str) -> list[str]:
    try:
        with open(open_regular(path), encoding="utf-8") as stream:
            return stream.readlines()
    except OSError as error:
        hint = "name a file written by `seedlint fix --journal`"
        raise ReadError(f"cannot be read ({error.strerror})", place=path, hint=hint) from error
    except UnicodeDecodeError as error:
        raise _no_journal(path, 1) from error


def _parsed(path: str, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a journal; what is left of a torn one, which begins like a row, is
    skipped."""
    for number, line in enumerate(lines, 1):
        try:
            found = json.loads(line)
        except ValueError as error:
            if line.startswith(_BEGINNING) or _BEGINNING.startswith(line.rstrip("\n")):
                continue
            raise _no_journal(path, number) from error
        if not isinstance(found, dict) or any(
            not isinstance(found.get(key), kind) for key, kind in _KEYS.items()
        ):
            raise _no_journal(path, number)
        yield found


def _no_journal(path: str, line: int) -> ReadError:
    return ReadError(
        "not a line of a journal",
        place=f"{path}:{line}",
        hint="name a file written by `seedlint fix --journal`",
    )


def _entries(rows: Iterable[dict[str, Any]]) -> Iterator[Entry]:
    """Rows of one run over one file as one entry, if all of them are there."""
    edits: list[Applied] = []
    for row in rows:
        if row["edit"] == 1:
            edits = []
        edits.append(Applied(*(row[key] for key in Applied._fields)))
        if row["edit"] == row["edits"] == len(edits):
            yield Entry(row["path"], row["encoding"], row["before"], row["after"], tuple(edits))
