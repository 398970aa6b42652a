"""Puts bytes into a file so that nobody ever sees half of them."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from seedlint.errors import ReadError
from seedlint.project_files import lies_in, repository


class Stamp(NamedTuple):
    """What a file was when it was read; another stamp later means that it has changed."""

    device: int
    inode: int
    size: int
    modified: int


def stamp(status: os.stat_result) -> Stamp:
    """Return the stamp of a file with this status."""
    return Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def replace(path: str, data: bytes, before: Stamp) -> None:
    """Put ``data`` in the place of a file's content.

    The file is replaced at once by a new one with its mode, owner and attributes;
    links to it keep leading to it. Of a file with several names (hard links) the
    content is changed in place instead, while a whole copy lies beside it.

    Raises:
        ReadError: the file has changed since ``before``, or cannot be written.
    """
    _refuse_way_out(path)
    target = os.path.realpath(path)

    def swap(temporary: str) -> None:
        status = os.stat(target)
        if stamp(status) != before:
            raise ReadError("has changed since it was read", place=path, hint="run seedlint again")
        if not os.access(target, os.W_OK):
            raise PermissionError(13, "the file is read-only")
        if status.st_nlink > 1:
            _overwrite(target, data, temporary)
        else:
            _take_after(temporary, target, status)
            os.replace(temporary, target)

    _beside(path, target, data, swap)


def create(path: str, data: bytes, within: str = "") -> None:
    """Write a file, and make the folders above it.

    Links are not followed, for whoever wrote the project may have made them: a report must not
    end up in a file of the user's.

    A regular file that is there is replaced as a whole. What is no regular file, such as
    ``/dev/null``, a FIFO or our own standard output, is written into: to replace it would
    put a regular file where programs expect a device.

    Args:
        path: of the file.
        data: its content.
        within: a folder that it must not leave, through links in it; without one, and for a path
            below the current folder, that.

    Raises:
        ReadError: it cannot be written, or is a link.
    """
    try:
        sink = _sink(path)
        if sink is not None:
            with open(sink, "wb", closefd=isinstance(sink, str)) as stream:
                stream.write(data)
            return
        refuse_link(path)
        _refuse_way_out(path, within)
        target = os.path.realpath(path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from error

    def put(temporary: str) -> None:
        if os.path.exists(target):
            _take_after(temporary, target, os.stat(target))
        os.replace(temporary, target)

    _beside(path, target, data, put)


def refuse_link(path: str) -> None:
    """Raise ReadError when a path is a symbolic link."""
    if os.path.islink(path):
        raise ReadError("is a symbolic link", place=path, hint="name the file that it leads to")


def _refuse_way_out(path: str, within: str = "") -> None:
    """Raise ReadError when a path below a folder leads out of it, through links."""
    folder = os.path.abspath(within or os.curdir)
    below = os.path.abspath(path).startswith(folder.rstrip(os.sep) + os.sep)
    if below and not lies_in(path, repository(folder) or folder):
        raise ReadError(
            "leads out of the project through a symbolic link",
            place=path,
            hint="name the file that it leads to",
        )


def _sink(path: str) -> str | int | None:
    """Return what to write into: a device or a FIFO by its path, a standard stream by its number.

    Returns:
        None where the path is a regular file, a folder or nothing yet.
    """
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return None
    for number, stream in ((1, sys.stdout), (2, sys.stderr)):
        if _is_open(number, status):
            stream.flush()
            return number
    return None if stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode) else path


def _is_open(number: int, status: os.stat_result) -> bool:
    try:
        return os.path.samestat(os.fstat(number), status)
    except OSError:  # closed
        return False


def _beside(path: str, target: str, data: bytes, swap: Callable[[str], None]) -> None:
    """Write a temporary file beside the target, and lets ``swap`` put it there."""
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, f".{name[:100]}.{os.getpid()}.seedlint")
    try:
        mode = 0o600 if os.path.exists(target) else 0o666
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
        try:
            with open(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            swap(temporary)
        except BaseException:
            if os.path.lexists(temporary):
                os.unlink(temporary)
            raise
        _sync(folder)
    except OSError as error:
        raise _unwritable(path, error) from error


_BINARY = getattr(os, "O_BINARY", 0)


def _unwritable(path: str, error: OSError) -> ReadError:
    hint = "check the permissions there, and whether a file is in the way"
    return ReadError(f"cannot be written ({error.strerror})", place=path, hint=hint)


def _take_after(temporary: str, target: str, status: os.stat_result) -> None:
    """Give the new file the mode, owner and attributes of the old one, as far as that goes."""
    import shutil  # needed for writing only

    shutil.copystat(target, temporary)
    os.utime(temporary)
    if hasattr(os, "chown") and (status.st_uid, status.st_gid) != (os.getuid(), os.getgid()):
        try:
            os.chown(temporary, status.st_uid, status.st_gid)
            os.chmod(temporary, status.st_mode & 0o7777)  # chown takes special bits away
        except PermissionError:
            pass


def _overwrite(target: str, data: bytes, copy: str) -> None:
    try:
        with _undisturbed(), open(target, "r+b") as stream:
            stream.write(data)
            stream.truncate()
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        rescued = f"{target}.rescued"
        os.replace(copy, rescued)
        raise ReadError(
            f"was written only partly ({error.strerror})",
            place=target,
            hint=f"the whole text is in {rescued}",
        ) from error
    os.unlink(copy)


@contextmanager
def ending_in_order() -> Iterator[None]:
    """Have signals that end a run raise SystemExit, so that no temporary file is left after.

    In a thread other than the first, or where somebody else listens to them, all stays as it is.
    """
    import signal  # needed for writing only

    ours = []
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            try:
                signal.signal(number, _end)
            except ValueError:
                break
            ours.append(number)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _: object) -> None:
    raise SystemExit(128 + number)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Have signals that end a run wait, where the system can: half of a file is in place."""
    import signal  # files with several names are rare

    ask: Callable[..., set[int]] | None = getattr(signal, "pthread_sigmask", None)
    if ask is None:
        yield
        return
    before = ask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", 2)})
    try:
        yield
    finally:
        ask(signal.SIG_SETMASK, before)


def _sync(folder: str) -> None:
    """Make the new name last through a power cut, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
