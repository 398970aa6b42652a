"""Keeps compiled rules between runs, in the user's own cache folder.

A stored file is believed only when its checksum is right and it belongs to the
user: it holds code. Whatever is wrong with it, it is made anew. It never lies in
the project, for a project is somebody else's.
"""

import os
import sys
import time
from collections.abc import Iterable
from zlib import crc32

try:
    from _blake2 import blake2b  # hashlib has it, too, but loads OpenSSL first
except ImportError:
    from hashlib import blake2b

_MAGIC = b"seedlint\x03"
_HEAD = len(_MAGIC) + 12


def folder() -> str:
    """The user's cache folder for seedlint (``SEEDLINT_CACHE_DIR`` sets another).

    platformdirs would say the same, at a third of the time that a warm start takes.
    """
    chosen = os.environ.get("SEEDLINT_CACHE_DIR")
    if chosen:
        return chosen
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "seedlint")


def digest(ingredients: Iterable[str]) -> str:
    """A name for a list of ingredients: differs when any of them does."""
    total = blake2b(digest_size=20)
    for ingredient in ingredients:
        data = ingredient.encode("utf-8", "surrogatepass")
        total.update(b"%d " % len(data) + data)
    return total.hexdigest()


def digest_of(data: bytes) -> str:
    """A name for the content of a file."""
    return blake2b(data, digest_size=16).hexdigest()


def load(folder: str, name: str) -> bytes | None:
    """What ``save`` stored under the name, or None when it is not there or not whole."""
    try:
        with open(os.path.join(folder, name), "rb", buffering=0) as stream:
            if not _is_ours(stream.fileno()):
                return None
            head, body = stream.read(_HEAD), stream.readall()
    except OSError:
        return None
    return body if head == _head(body) else None


def mapped(folder: str, name: str) -> memoryview | None:
    """As ``load``, but of a large file nothing is copied that nobody looks at."""
    if sys.platform == "win32":  # there a mapped file could be neither replaced nor removed
        data = load(folder, name)
        return None if data is None else memoryview(data)
    from mmap import ACCESS_READ, mmap

    try:
        with open(os.path.join(folder, name), "rb", buffering=0) as stream:
            if not _is_ours(stream.fileno()):
                return None
            view = memoryview(mmap(stream.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None
    head, body = view[:_HEAD], view[_HEAD:]
    return body if head == _head(body) else None


def _is_ours(file: int) -> bool:
    return not hasattr(os, "getuid") or os.fstat(file).st_uid == os.getuid()


def save(folder: str, name: str, body: bytes) -> None:
    """Stores a body; a reader sees the old file or the new one, whole. A folder
    that cannot be written only costs time."""
    path = os.path.join(folder, name)
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with open(temporary, "xb") as stream:
            stream.write(_head(body) + body)
        os.replace(temporary, path)
    except OSError:
        try:
            os.unlink(temporary)
        except OSError:
            return


def clean(folder: str, days: float = 0) -> tuple[int, int]:
    """Removes what was stored in a folder, and nothing else that lies there.

    Args:
        folder: where; it need not be there.
        days: what was stored in the last so many days stays.

    Returns:
        How many files were removed, and how many bytes they had.

    Raises:
        OSError: one cannot be removed.
    """
    files = size = 0
    try:
        entries = [entry for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False)]
    except FileNotFoundError:
        return 0, 0
    last = time.time() - days * 86_400
    for entry in entries:
        if entry.stat().st_mtime > last:
            continue
        with open(entry.path, "rb") as stream:
            ours = stream.read(len(_MAGIC) - 1) == _MAGIC[:-1]  # of any version
        if ours:
            size += entry.stat().st_size
            files += 1
            os.unlink(entry.path)
    return files, size


def _head(body: bytes | memoryview) -> bytes:
    """What stands before a body: its length and checksum. Against damage, not against malice:
    who can write into the folder can also write into the program."""
    return _MAGIC + len(body).to_bytes(8, "little") + crc32(body).to_bytes(4, "little")
