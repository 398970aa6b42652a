"""Where the cache lies, and whether that folder is ours.

The cache holds compiled patterns and programs, which are code. So it lies in the user's own
folder, never in a project: a pull request could commit a file into it.
"""

import os
import stat
import sys

from seedlint.errors import ConfigError
from seedlint.project_files import repository

_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
_NONBLOCK = getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_HAS_OWNERS = hasattr(os, "getuid")


def folder(chosen: str = "") -> str:
    """Return the absolute path of the cache folder.

    Args:
        chosen: the folder that the command line names; ``SEEDLINT_CACHE_DIR`` comes next, then
            the user's cache folder. platformdirs would return the same, at a third of the time
            that a warm start takes.

    Raises:
        ConfigError: a chosen folder lies in a git work tree.
    """
    for name, path in (
        ("--cache-dir", chosen),
        ("SEEDLINT_CACHE_DIR", os.environ.get("SEEDLINT_CACHE_DIR")),
    ):
        if path:
            path = os.path.abspath(path)
            if in_work_tree(path):
                raise ConfigError(
                    f"{name} is in a git work tree, and the cache holds code that commits must not"
                    " reach",
                    place=path,
                    hint="name a folder outside of it, or leave it out",
                )
            return path
    return os.path.join(_user_folder(), "seedlint")


def _user_folder() -> str:
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches")
    base = os.environ.get("XDG_CACHE_HOME", "")
    # The XDG specification has relative paths ignored. They would lead into the project.
    if os.path.isabs(base) and not in_work_tree(base):
        return base
    return os.path.join(home, ".cache")


def in_work_tree(path: str) -> bool:
    """Return whether a path lies in a git work tree, as far as the folders above it say.

    Symbolic links are followed first, so a link elsewhere that leads into one counts.
    """
    return bool(repository(os.path.realpath(path)))


def open_file(folder: str, name: str) -> int | None:
    """Open a stored file for reading.

    Neither links nor devices are followed, and nothing is read from a folder that others own
    or can write into: on a shared machine they could put code there.

    Args:
        folder: the cache folder.
        name: of the file in it.

    Returns:
        Its descriptor, which the caller closes; None when it is not there or not ours.
    """
    directory = None
    try:
        if _HAS_OWNERS:
            directory = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            if not _is_private(os.fstat(directory)):
                return None
            handle = os.open(name, os.O_RDONLY | _NOFOLLOW | _NONBLOCK, dir_fd=directory)
        else:
            handle = os.open(os.path.join(folder, name), os.O_RDONLY | _BINARY)
    except (OSError, ValueError):
        return None
    finally:
        if directory is not None:
            os.close(directory)
    if _is_ours(os.fstat(handle)):
        return handle
    os.close(handle)
    return None


def make(folder: str) -> bool:
    """Make the cache folder; return whether files may be stored in it.

    Raises:
        OSError: it cannot be made.
    """
    os.makedirs(folder, mode=0o700, exist_ok=True)
    return not _HAS_OWNERS or _is_private(os.stat(folder))


def _is_ours(status: os.stat_result) -> bool:
    """Return whether a file is a regular one that nobody but us could have written."""
    return stat.S_ISREG(status.st_mode) and (not _HAS_OWNERS or _is_private(status))


def _is_private(status: os.stat_result) -> bool:
    return status.st_uid == os.getuid() and not status.st_mode & 0o022
