"""The journal of a unit: each changed text, and each edit in it.

A gzip file of JSON lines. The first line says what the file is; each other one is a text. Offsets
count code points of the text before the edit's pass. Later versions read it, too.
"""

import gzip
import zlib
from collections.abc import Sequence
from itertools import starmap

import msgspec

from seedlint.corpus.inputs import FOLDER
from seedlint.corpus.options import VERSION
from seedlint.corpus.streams import Sink
from seedlint.errors import ReadError
from seedlint.result import Applied
from seedlint.runs.journal import digest


class Header(msgspec.Struct):
    """The first line.

    Attributes:
        seedlint_journal: the version.
        output: the file that was written.
        column: the path of the column.
        kind: of the file.
        scores: whether columns were added.
    """

    seedlint_journal: int
    output: str
    column: str
    kind: str
    scores: bool


class Entry(msgspec.Struct, omit_defaults=True):
    """A changed text.

    Attributes:
        row: its number in the unit, from 0.
        before, after: digests of the text (BLAKE2b, 128 bits).
        edits: round, fix, rule, start, old, new of each; see ``result.Applied``.
        text: the index of the string in the row.
        id: the value of the id column.
        raw: the string as it stood in the file, if it cannot be encoded to that again.
    """

    row: int
    before: str
    after: str
    edits: list[tuple[int, int, str, int, str, str]]
    text: int = 0
    id: str = ""
    raw: str | None = None

    @property
    def applied(self) -> tuple[Applied, ...]:
        """The edits."""
        return tuple(starmap(Applied, self.edits))


def journal_name(output: str) -> str:
    """Return the name of the journal of an output file."""
    return f"{FOLDER}/journal/{output}.journal.gz"


def entry(
    row: int,
    text: int,
    id: str,
    before: str,
    after: str,
    edits: Sequence[Applied],
    raw: str | None,
) -> Entry:
    """Return the entry for a changed text."""
    made = [(e.round, e.fix, e.rule, e.start, e.old, e.new) for e in edits]
    return Entry(row, digest(before), digest(after), made, text, id, raw)


class JournalSink:
    """Writes a journal."""

    def __init__(self, path: str, header: Header) -> None:
        self._sink = Sink(path, ".gz")
        self.add(header)

    def add(self, line: Header | Entry) -> None:
        """Write an entry."""
        self._sink.write(msgspec.json.encode(line) + b"\n")

    def close(self) -> None:
        self._sink.close()


def load(path: str) -> tuple[Header, list[Entry]]:
    """Read a journal.

    Raises:
        ReadError: it is not there, damaged, or of a later version.
    """
    hint = "name the output folder of `seedlint corpus fix`"
    try:
        with gzip.open(path) as stream:
            first, *rest = stream.read().splitlines()
        header = msgspec.json.decode(first, type=Header)
        entries = [msgspec.json.decode(line, type=Entry) for line in rest]
    except OSError as error:
        message = f"cannot be read ({error.strerror or error})"
        raise ReadError(message, place=path, hint=hint) from error
    except (EOFError, ValueError, zlib.error, msgspec.DecodeError) as error:
        raise ReadError(f"is no journal ({error})", place=path, hint=hint) from error
    if header.seedlint_journal > VERSION:
        hint = "use a later version of seedlint"
        raise ReadError(f"is of version {header.seedlint_journal}", place=path, hint=hint)
    return header, entries
