"""A file as it was read or last written, so that nothing is written over what others wrote."""

import os
from hashlib import blake2b
from typing import NamedTuple

from seedlint.document import Source
from seedlint.errors import ReadError
from seedlint.readers.decode import decode, encode
from seedlint.runs.atomic_write import Stamp, replace, stamp
from seedlint.runs.discovery import Found


class ChangedError(ReadError):
    """A file is no longer what a text was made of."""


class Copy(NamedTuple):
    """What a file held when it was looked at.

    Attributes:
        source: its text, and how to give that back.
        version: a name for its bytes. Clocks are too coarse to tell two writes apart.
    """

    source: Source
    version: str


def load(found: Found, encoding: str) -> Copy:
    """Return a file as it is now.

    Raises:
        ReadError: it cannot be read or decoded.
    """
    data, _ = _read(found)
    return Copy(
        decode(data, found.name, found.suffix, encoding, format=found.format), _version(data)
    )


def save(found: Found, copy: Copy, text: str) -> Copy:
    """Write a text into the file that ``copy`` was read from; the new copy.

    Raises:
        ChangedError: it holds something else by now.
        ReadError: it cannot be written.
    """
    if text == copy.source.text:
        return copy
    data = encode(copy.source, text)
    there, now = _read(found)
    if _version(there) != copy.version:
        raise ChangedError("has changed since it was read", place=found.name, hint="reload it")
    replace(found.path, data, now)
    return Copy(copy.source._replace(text=text), _version(data))


def _read(found: Found) -> tuple[bytes, Stamp]:
    try:
        with open(found.path, "rb") as stream:
            return stream.read(), stamp(os.fstat(stream.fileno()))
    except OSError as error:
        raise ReadError(f"cannot be read ({error.strerror})", place=found.name) from error


def _version(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
