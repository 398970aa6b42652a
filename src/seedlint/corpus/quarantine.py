"""Rows that cannot be read or checked, kept beside the output with the reason."""

import gzip
import zlib
from base64 import b64decode, b64encode

import msgspec

from seedlint.corpus.inputs import FOLDER
from seedlint.corpus.streams import SHOWN, Sink
from seedlint.errors import ReadError


class BadRow(msgspec.Struct, omit_defaults=True):
    """One row.

    Attributes:
        row: its number in the unit, from 0.
        reason: ``not-json``, ``not-an-object``, ``no-column``, ``not-a-string``, ``bad-utf8``,
            ``lone-surrogate``, ``too-long``, ``truncated``, ``timed-out``, ``crashed`` or
            ``killed``.
        detail: the same in more words.
        size: of the row in bytes.
        raw: the row, as text.
        base64: the row, if it is no UTF-8.
    """

    row: int
    reason: str
    detail: str
    size: int
    raw: str = ""
    base64: str = ""

    @property
    def data(self) -> bytes | None:
        """The row as it stood in the file; None when only its beginning is known."""
        data = b64decode(self.base64) if self.base64 else self.raw.encode()
        return data if len(data) == self.size else None


def bad_row(row: int, reason: str, detail: str, raw: bytes, size: int) -> BadRow:
    """Return what is written of a bad row: of a long one the first megabyte.

    Args:
        row: its number.
        reason: why it is bad.
        detail: the same in more words.
        raw: its bytes, or the first of them.
        size: the number of all its bytes.
    """
    shown = raw[:SHOWN]
    try:
        return BadRow(row, reason, detail, size, raw=shown.decode())
    except UnicodeDecodeError:
        return BadRow(row, reason, detail, size, base64=b64encode(shown).decode())


def quarantine_name(output: str) -> str:
    """Return the name of the quarantine of an output file."""
    return f"{FOLDER}/quarantine/{output}.quarantine.gz"


class QuarantineSink:
    """Writes a quarantine."""

    def __init__(self, path: str) -> None:
        self._sink = Sink(path, ".gz")

    def add(self, row: BadRow) -> None:
        self._sink.write(msgspec.json.encode(row) + b"\n")

    def close(self) -> None:
        self._sink.close()


def load(path: str) -> list[BadRow]:
    """Read a quarantine.

    Raises:
        ReadError: it is damaged.
    """
    try:
        with gzip.open(path) as stream:
            return [msgspec.json.decode(line, type=BadRow) for line in stream]
    except (OSError, EOFError, zlib.error, msgspec.DecodeError) as error:
        hint = "name the output folder of `seedlint corpus fix`"
        raise ReadError(f"is no quarantine ({error})", place=path, hint=hint) from error
