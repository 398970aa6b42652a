"""What has changed under some paths, by what git says: for ``--since`` and ``--staged``."""

import os
from collections.abc import Iterable, Iterator, Sequence

from seedlint.engine.changed_region import Lines
from seedlint.runs.discovery import STDIN
from seedlint.runs.git import STAGED, Git
from seedlint.runs.hunks import touched

_WHOLE = (Lines(1, 2**31),)
"""Of a file that is new to git, or that it cannot compare line by line."""


class Changed:
    """The files under some paths that have changed, and which lines of each. Plain data.

    Paths are absolute, with slashes, as a walk finds them. ``in`` tells whether one has
    changed, or is a folder around such a file.

    Attributes:
        staged: whether that counts which is staged, and not the working tree.
    """

    def __init__(self, paths: Iterable[str], since: str = "") -> None:
        """
        Args:
            paths: files and folders.
            since: a revision; without it, what is staged.

        Raises:
            ConfigError: git cannot tell.
        """
        self.staged = not since
        self._lines: dict[str, Sequence[Lines]] = {}
        self._contents: dict[str, bytes] = {}
        self._around: set[str] = set()
        repositories: dict[str, _Repository] = {}
        for path in paths:
            if path == STDIN or not os.path.exists(path):
                continue  # whoever walks there will say why
            # Git knows files by their real places; a walk, by the way that led to them.
            given, real = _slashes(os.path.abspath(path)), _slashes(os.path.realpath(path))
            repository = _repository(real, repositories, since)
            for name in repository.under(real):
                self._add(given, given + name[len(real) :], repository, name)

    def __contains__(self, path: object) -> bool:
        return path in self._lines or path in self._around

    def lines(self, path: str) -> Sequence[Lines]:
        """Return the lines of a file that have changed."""
        return self._lines.get(path, ())

    def content(self, path: str) -> bytes | None:
        """Return the bytes that count, where they are not those of the file: its working copy has
        changes that are not staged. None for any other file."""
        return self._contents.get(path)

    def _add(self, top: str, path: str, repository: "_Repository", name: str) -> None:
        self._lines[path] = repository.changed[name]
        if name in repository.unstaged:
            self._contents[path] = repository.staged(name)
        folder = path.rpartition("/")[0]
        while len(folder) >= len(top) and folder not in self._around:
            self._around.add(folder)
            folder = folder.rpartition("/")[0]


class _Repository:
    """What has changed in a repository; names are real paths.

    Attributes:
        changed: the lines by file.
        unstaged: those of its files, when what is staged counts, that are not as they are staged.
    """

    def __init__(self, git: Git, since: str) -> None:
        self._git = git
        revision = git.base(since) if since else STAGED
        patch = git.patch(revision)
        found: dict[str, Sequence[Lines]] = dict(touched(patch))
        if any(line.startswith(b"Binary files ") for line in patch):
            found.update(dict.fromkeys(git.binary(revision), _WHOLE))
        if since:
            found.update(dict.fromkeys(git.untracked(), _WHOLE))
        self.changed = {self._real(name): lines for name, lines in found.items()}
        self.unstaged = set() if since else set(map(self._real, git.unstaged()))

    def under(self, path: str) -> Iterator[str]:
        """Return the changed files that are, or lie under, a real path."""
        below = f"{path.rstrip('/')}/"
        return (name for name in self.changed if name == path or name.startswith(below))

    def staged(self, name: str) -> bytes:
        """Return what is staged of a file."""
        return self._git.staged(name[len(self._git.top.rstrip("/")) + 1 :])

    def _real(self, name: str) -> str:
        return f"{self._git.top.rstrip('/')}/{name}"


def _repository(path: str, known: dict[str, _Repository], since: str) -> _Repository:
    """Return the repository that a real path lies in; asked for once."""
    folder = path if os.path.isdir(path) else path.rpartition("/")[0] or "/"
    top = folder
    while top and not os.path.lexists(f"{top}/.git"):
        top = top.rpartition("/")[0]
    if top not in known:
        known[top] = _Repository(Git(top or folder), since)
    return known[top]


def _slashes(path: str) -> str:
    return path.replace(os.sep, "/") if os.sep != "/" else path
