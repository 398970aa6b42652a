"""Read files that strangers may have put there: regular ones, of a sensible size.

A project can hold links to devices, pipes and files of the machine. Reading ``/dev/zero`` never
ends, opening a FIFO waits forever.
"""

import os
import stat

LARGEST = 64_000_000
"""Bytes of a settings, rule, word or baseline file; more is a mistake or an attack."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def open_regular(path: str) -> int:
    """Open a regular file for reading.

    Returns:
        Its descriptor, which the caller closes.

    Raises:
        OSError: it cannot be opened, or is a pipe, a device or a folder.
    """
    # Looked at first, for to open a device can do something; and after, for it may have changed.
    if stat.S_ISREG(os.stat(path).st_mode):
        handle = os.open(path, _FLAGS)
        if stat.S_ISREG(os.fstat(handle).st_mode):
            return handle
        os.close(handle)
    elif os.path.isdir(path):
        raise IsADirectoryError(21, "Is a directory", path)
    raise OSError(22, "is a pipe or device, not a file", path)


def read_bytes(path: str, largest: int = LARGEST) -> bytes:
    """Return the content of a regular file.

    Args:
        path: of the file.
        largest: how many bytes it may have.

    Raises:
        OSError: it cannot be read, is no regular file, or is larger.
    """
    with open(open_regular(path), "rb") as stream:
        # Files that the kernel makes up say that they are empty, so the size tells too little.
        data = stream.read(largest + 1)
    if len(data) > largest:
        raise OSError(27, f"is larger than {largest // 1_000_000} MB", path)
    return data


def read_text(path: str, largest: int = LARGEST, *, encoding: str = "utf-8-sig") -> str:
    """Return the text of a regular file, with line ends as LF.

    Raises:
        OSError: it cannot be read, is no regular file, or is larger.
        UnicodeDecodeError: it is not in its encoding.
    """
    text = read_bytes(path, largest).decode(encoding)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def repository(path: str) -> str:
    """Return the top of the git work tree around an absolute path; ``""`` when there is none."""
    above = path
    while not os.path.lexists(os.path.join(above, ".git")):
        parent = os.path.dirname(above)
        if parent == above:
            return ""
        above = parent
    return above


def project_of(settings: str) -> str:
    """Return the folder that a settings file may speak of: its repository, or where it lies."""
    folder = os.path.dirname(os.path.abspath(settings))
    return repository(folder) or folder


def lies_in(path: str, folder: str) -> bool:
    """Return whether a path is a folder or lies below it once all links are followed."""
    real, top = os.path.realpath(path), os.path.realpath(folder)
    return real == top or real.startswith(top.rstrip(os.sep) + os.sep)
