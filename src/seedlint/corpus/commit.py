"""Outputs that appear all at once: temporary names first, the commit record last."""

import os
import socket
from collections.abc import Mapping, Sequence
from contextlib import suppress
from glob import escape, glob
from hashlib import sha256
from typing import Any

import msgspec

from seedlint.corpus.inputs import FOLDER
from seedlint.errors import ReadError

_BLOCK = 1 << 20


def write_whole(path: str, data: bytes) -> None:
    """Write a file so that nobody sees half of it.

    Raises:
        ReadError: it cannot be written.
    """
    temporary = temporary_name(path)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: str, error: OSError) -> ReadError:
    """Return the error for a file that cannot be written."""
    hint = "check the permissions and the free disk space"
    return ReadError(f"cannot be written ({error.strerror or error})", place=path, hint=hint)


def temporary_name(path: str) -> str:
    """Return a name beside a path that no other process uses and that loaders skip."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name}.tmp-{socket.gethostname()}-{os.getpid()}")


def record_path(folder: str, unit: str) -> str:
    """Return where the commit record of a unit is."""
    return os.path.join(folder, FOLDER, "done", f"{unit}.json")


class Outputs:
    """The files that one unit writes."""

    def __init__(self, folder: str, unit: str) -> None:
        """
        Args:
            folder: of the output.
            unit: its id.
        """
        self._folder = folder
        self._unit = unit
        self._names: dict[str, str] = {}

    def add(self, name: str) -> str:
        """Return the temporary path of a file to be written.

        Args:
            name: relative to the folder, with slashes; may lead to a sibling.
        """
        path = os.path.join(self._folder, *name.split("/"))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        remove_leftovers(path)
        self._names[name] = temporary_name(path)
        return self._names[name]

    def commit(self, record: Mapping[str, Any]) -> dict[str, Any]:
        """Give all files their names, and write the commit record.

        Args:
            record: plain data.

        Returns:
            The record with the sizes and digests of the files.

        Raises:
            ReadError: a file cannot be written.
        """
        written: dict[str, Any] = {}
        for name, temporary in self._names.items():
            path = os.path.join(self._folder, *name.split("/"))
            try:
                with open(temporary, "r+b") as file:
                    os.fsync(file.fileno())
                    digest = sha256()
                    while block := file.read(_BLOCK):
                        digest.update(block)
                written[name] = [os.stat(temporary).st_size, digest.hexdigest()]
                os.replace(temporary, path)
            except OSError as error:
                raise unwritable(path, error) from error
        full = {**record, "files": written}
        write_whole(record_path(self._folder, self._unit), msgspec.json.encode(full))
        return full

    def discard(self) -> None:
        """Remove the temporary files."""
        for temporary in self._names.values():
            if os.path.exists(temporary):
                os.unlink(temporary)


def remove_leftovers(path: str) -> None:
    """Remove temporary files of killed processes beside a path."""
    folder, name = os.path.split(path)
    for leftover in glob(os.path.join(escape(folder), f".{escape(name)}.tmp-*")):
        with suppress(FileNotFoundError):  # somebody else was quicker
            os.unlink(leftover)


def load_record(folder: str, unit: str) -> dict[str, Any] | None:
    """Return the commit record of a unit if it is done: record and files are there."""
    try:
        with open(record_path(folder, unit), "rb") as file:
            record = msgspec.json.decode(file.read())
        for name, (size, _) in record["files"].items():
            if os.stat(os.path.join(folder, *name.split("/"))).st_size != size:
                return None
    except (OSError, KeyError, TypeError, ValueError, msgspec.DecodeError):
        return None
    assert isinstance(record, dict), "a record is an object"
    return record


def has_records(folder: str) -> bool:
    """Return whether any unit of an output is done."""
    done = os.path.dirname(record_path(folder, ""))
    return os.path.isdir(done) and any(name.endswith(".json") for name in os.listdir(done))


def done_units(folder: str, units: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return the commit records of those units that are done."""
    records = {unit: load_record(folder, unit) for unit in units}
    return {unit: record for unit, record in records.items() if record is not None}
