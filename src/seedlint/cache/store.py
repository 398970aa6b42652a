"""Keep compiled rules between runs, in the user's own cache folder (``cache.location``).

A stored file is trusted only when its checksum is right, and when it and its folder belong to
the user: it holds code. Whatever is wrong with it, it is made anew.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from zlib import crc32

try:
    from _blake2 import blake2b  # hashlib has it, too, but loads OpenSSL first
except ImportError:
    from hashlib import blake2b

from seedlint.cache.location import make, open_file

_MAGIC = b"seedlint\x03"
_HEAD = len(_MAGIC) + 12


def digest(ingredients: Iterable[str]) -> str:
    """Return a name for a list of ingredients: differs when any of them does."""
    total = blake2b(digest_size=20)
    for ingredient in ingredients:
        data = ingredient.encode("utf-8", "surrogatepass")
        total.update(b"%d " % len(data) + data)
    return total.hexdigest()


def digest_of(data: bytes) -> str:
    """Return a name for the content of a file."""
    return blake2b(data, digest_size=16).hexdigest()


def load(folder: str, name: str) -> bytes | None:
    """Return what ``save`` stored under a name; None when it is not there, not ours or damaged."""
    handle = open_file(folder, name)
    if handle is None:
        return None
    with open(handle, "rb", buffering=0) as stream:
        try:
            head, body = stream.read(_HEAD), stream.readall()
        except OSError:
            return None
    return body if head == _head(body) else None


def mapped(folder: str, name: str) -> memoryview | None:
    """Do as ``load``, but of a large file nothing is copied that nobody looks at."""
    if sys.platform == "win32":  # there a mapped file could be neither replaced nor removed
        data = load(folder, name)
        return None if data is None else memoryview(data)
    from mmap import ACCESS_READ, mmap

    handle = open_file(folder, name)
    if handle is None:
        return None
    try:
        view = memoryview(mmap(handle, 0, access=ACCESS_READ))
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None
    finally:
        os.close(handle)
    head, body = view[:_HEAD], view[_HEAD:]
    return body if head == _head(body) else None


def save(folder: str, name: str, body: bytes) -> None:
    """Store a body; a reader sees the old file or the new one, whole.

    A folder that cannot be written, or that others can write into, only costs time.
    """
    path = os.path.join(folder, name)
    temporary = f"{path}.{os.getpid()}"
    try:
        if not make(folder):
            return
        mode = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with open(os.open(temporary, mode, 0o600), "wb") as stream:
            stream.write(_head(body) + body)
        os.replace(temporary, path)
    except OSError:
        try:
            os.unlink(temporary)
        except OSError:
            return


def clean(folder: str, days: float = 0, most: int | None = None) -> tuple[int, int]:
    """Remove what was stored in a folder, and nothing else that lies there.

    Args:
        folder: where; it need not be there.
        days: what was stored or used in the last so many days stays,
        most: as long as all of it has no more bytes; what was used last stays longest. None
            for any number of bytes.

    Returns:
        How many files were removed, and how many bytes they had.

    Raises:
        OSError: one cannot be removed.
    """
    last = time.time() - days * 86_400
    files = size = kept = 0
    for used, entry in sorted(_ours(folder), key=lambda one: one[0], reverse=True):
        length = entry.stat().st_size
        kept += length
        if used > last and (most is None or kept <= most):
            continue
        os.unlink(entry.path)
        size += length
        files += 1
    return files, size


def _ours(folder: str) -> Iterator[tuple[float, os.DirEntry[str]]]:
    """Yield the stored files in a folder, and when each was last used."""
    try:
        entries = [entry for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False)]
    except FileNotFoundError:
        return
    for entry in entries:
        status = entry.stat()
        handle = open_file(folder, entry.name)
        if handle is None:
            continue
        with open(handle, "rb") as stream:
            ours = stream.read(len(_MAGIC) - 1) == _MAGIC[:-1]  # of any version
        if ours:
            yield max(status.st_atime, status.st_mtime), entry


def _head(body: bytes | memoryview) -> bytes:
    """Return what stands before a body: its length and checksum. Against damage, not against
    malice: who can write into the folder can also write into the program."""
    return _MAGIC + len(body).to_bytes(8, "little") + crc32(body).to_bytes(4, "little")
