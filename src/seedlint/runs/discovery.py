"""From paths to files.

A path that names a file must have a format that readers know; a folder is walked for files that
have one, less what git ignores, what settings exclude,
and what tools keep for themselves. A walk follows no links, so it neither leaves
its folder nor runs in circles.
"""

import os
import stat
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from seedlint.formats import format_of_first_line, passed_by
from seedlint.project_files import read_bytes
from seedlint.settings.gitignore import IgnorePatterns
from seedlint.settings.resolve import Resolver

STDIN = "-"
UNKNOWN_FORMAT = (
    "unknown format, so it was not read; hint: pass --format (text, markdown, rst …), or set it in "
    "“formats” in the settings"
)
_TOOLS = frozenset(
    {
        ".git", ".hg", ".svn", ".bzr", ".jj", ".tox", ".nox", ".eggs",
        "__pycache__", "node_modules", "site-packages",
    }
)  # fmt: skip
# A folder that holds one of these was made by a tool: a virtual environment, a cache.
_MARKERS = frozenset({"pyvenv.cfg", "CACHEDIR.TAG"})


_LARGEST_GITIGNORE = 1_000_000
"""Bytes; a larger one is not read."""
_LONGEST_FIRST_LINE = 200


class Found(NamedTuple):
    """A file to read, or the reason why a path gives none.

    Attributes:
        name: what reports print: the path as the user wrote it, or below that.
        folder: the absolute path, with slashes, of the folder it lies in.
        path: the absolute path of itself.
        fault: why it cannot be read; ``""`` when it can.
        format: what it is read as.
        is_stdin: whether it is the standard input, and only has the name of a file.
    """

    name: str
    folder: str
    path: str
    fault: str = ""
    is_stdin: bool = False
    format: str = ""

    @property
    def suffix(self) -> str:
        """Of its name; that of the standard input is Markdown's, unless it is given a name."""
        return ".md" if self.name == STDIN else os.path.splitext(self.name)[1]


class _Folder(NamedTuple):
    """A folder to list.

    Attributes:
        prefix: what stands before the names in it, in reports.
        path: absolute, with slashes.
        ignores: the ``.gitignore`` files that count above it, the nearest first.
        excludes: whether what settings exclude is left out.
        named: whether the user has named it.
    """

    prefix: str
    path: str
    ignores: tuple[IgnorePatterns, ...]
    excludes: bool = True
    named: bool = False


class Discovery:
    """Finds the files under paths.

    Attributes:
        skipped: how many files with prose were passed by, for no reader knows their format, by
            suffix.
    """

    def __init__(
        self,
        resolver: Resolver,
        *,
        force_exclude: bool = False,
        leave_out: Container[str] = (),
        only: Container[str] | None = None,
    ) -> None:
        """
        Args:
            resolver: knows what settings exclude.
            force_exclude: whether they exclude files that are named one by one, too.
            leave_out: absolute paths of folders that are not walked.
            only: absolute paths of the files that count, and of the folders around them; None
                for all.
        """
        self._resolver = resolver
        self._force = force_exclude
        self._leave_out = leave_out
        self._only = only
        self.skipped: Counter[str] = Counter()

    def files(self, paths: Iterable[str], stdin_name: str = "") -> Iterator[Found]:
        """Yield the files under each path in turn, those of a folder sorted by name; each file
        once.

        ``-`` is the standard input, which may be given a file's name.

        Raises:
            ConfigError: a settings file on the way is wrong.
        """
        many = [*paths]
        seen: set[str] = set()
        for path in many:
            for found in self._under(path) if path != STDIN else self._stdin(stdin_name):
                if len(many) > 1:
                    if found.path in seen:
                        continue
                    seen.add(found.path)
                yield found

    def _stdin(self, name: str) -> Iterator[Found]:
        absolute = _slashes(os.path.abspath(name or STDIN))
        folder = absolute.rpartition("/")[0] or "/"
        if not (name and self._force and self._resolver.excluded(folder, absolute)):
            named = f"{absolute}.md" if not name or name == STDIN else absolute
            format = self._resolver.format(folder, named, named=not self._force)
            fault = "" if format else UNKNOWN_FORMAT
            yield Found(name or STDIN, folder, absolute, fault, is_stdin=True, format=format)

    def _under(self, path: str) -> Iterator[Found]:
        absolute = _slashes(os.path.abspath(path))
        folder = absolute.rpartition("/")[0] or "/"
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            yield Found(path or "“”", folder, absolute, _reason(error, path))
            return
        if stat.S_ISDIR(mode):
            yield from self._folder(path, absolute)
        elif not stat.S_ISREG(mode):
            hint = "; to check what a program prints, pipe it in and pass -"
            yield Found(path, folder, absolute, f"is a pipe or device, not a file{hint}")
        elif self._counts(absolute) and not (
            self._force and self._resolver.excluded(folder, absolute)
        ):
            format = self._resolver.format(folder, absolute, named=not self._force)
            if not (format or self._force or os.path.splitext(path)[1]):
                format = _first_line(absolute)
            if format:
                yield Found(path, folder, absolute, format=format)
            elif self._force:
                self._skip(path)  # a hook is handed all files of a commit
            else:
                yield Found(path, folder, absolute, UNKNOWN_FORMAT)

    def _skip(self, name: str) -> None:
        suffix = passed_by(name)
        if suffix:
            self.skipped[suffix] += 1

    def _counts(self, path: str) -> bool:
        return self._only is None or path in self._only

    def _folder(self, name: str, path: str) -> Iterator[Found]:
        # Who names a folder that is excluded or ignored wants what is in it.
        above = path.rpartition("/")[0] or "/"
        excluded = self._resolver.excluded(above, f"{path}/")
        if excluded and self._force:
            return
        prefix = "" if name in (".", "./") else name if name.endswith(("/", os.sep)) else f"{name}/"
        top = _Folder(prefix, path, _ignores_above(path), not excluded, named=True)
        open_folders = [self._listing(top)]
        while open_folders:
            found = next(open_folders[-1], None)
            if found is None:
                open_folders.pop()
            elif isinstance(found, Found):
                yield found
            else:
                open_folders.append(self._listing(found))

    def _listing(self, folder: _Folder) -> Iterator[Found | _Folder]:
        """Yield the files of a folder and the folders in it, sorted by name."""
        try:
            with os.scandir(folder.path) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield Found(folder.prefix or ".", folder.path, folder.path, _reason(error, folder.path))
            return
        names = {entry.name for entry in entries}
        if not folder.named and not names.isdisjoint(_MARKERS):
            return
        ignores = folder.ignores
        if ".gitignore" in names:
            ignores = (_gitignore(folder.path), *ignores)
        exclude = self._resolver.config(folder.path).exclude if folder.excludes else None
        above = folder.path.rstrip("/")
        for entry in entries:
            name, path = entry.name, f"{above}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                skipped = name in _TOOLS or path in self._leave_out
                skipped = skipped or not self._counts(path)
                if not skipped and not _left_out(f"{path}/", ignores, exclude):
                    yield _Folder(f"{folder.prefix}{name}/", path, ignores, folder.excludes)
                continue
            format = self._resolver.format(folder.path, path)
            if not (format or passed_by(name)):
                continue
            if (
                entry.is_file(follow_symlinks=False)
                and self._counts(path)
                and not _left_out(path, ignores, exclude)
            ):
                if format:
                    yield Found(folder.prefix + name, folder.path, path, format=format)
                else:
                    self._skip(name)


def _left_out(
    path: str, ignores: tuple[IgnorePatterns, ...], exclude: IgnorePatterns | None
) -> bool:
    return _ignored(path, ignores) or (exclude is not None and exclude.verdict(path) is True)


def _first_line(path: str) -> str:
    """Return the format that the first line of a file tells; ``""`` for none."""
    try:
        with open(path, "rb") as stream:
            line = stream.readline(_LONGEST_FIRST_LINE)
    except OSError:
        return ""  # whoever reads it will say why
    return format_of_first_line(line.decode("utf-8", "replace"))


def _slashes(path: str) -> str:
    return path.replace(os.sep, "/") if os.sep != "/" else path


def _reason(error: Exception, path: str) -> str:
    if isinstance(error, FileNotFoundError):
        return f"no such file or folder; hint: {_meant(path)}"
    fault = error.strerror if isinstance(error, OSError) else str(error)
    return f"cannot be read ({fault})"


def _meant(path: str) -> str:
    """Return the way out for a path that is not there: the name beside it that was meant."""
    from difflib import get_close_matches  # only who errs waits for it

    folder, name = os.path.split(path)
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return f"there is no folder “{folder}” either"
    if name in names:
        return "the link of that name leads nowhere"
    near = get_close_matches(name, names, 1)
    return f"did you mean “{os.path.join(folder, near[0])}”?" if near else "check the path"


def _ignored(path: str, ignores: tuple[IgnorePatterns, ...]) -> bool:
    """Return whether the nearest ``.gitignore`` that says something about a path ignores it."""
    for globs in ignores:
        verdict = globs.verdict(path)
        if verdict is not None:
            return verdict
    return False


def _gitignore(folder: str) -> IgnorePatterns:
    try:
        data = read_bytes(f"{folder}/.gitignore", _LARGEST_GITIGNORE)
        lines = data.decode("utf-8", "surrogateescape").split("\n")
        return IgnorePatterns(lines, folder)
    except OSError:
        return IgnorePatterns((), folder)


def _ignores_above(path: str) -> tuple[IgnorePatterns, ...]:
    """Return the ``.gitignore`` files above a folder, up to the top of its repository.

    They do not count when they ignore the folder itself: who names it wants it.
    """
    ignores: list[IgnorePatterns] = []
    folder = path
    while not os.path.lexists(f"{folder}/.git"):
        above = folder.rpartition("/")[0]
        if not above or above == folder:
            return ()  # in no repository: only what lies in the folder counts
        folder = above
        if os.path.isfile(f"{folder}/.gitignore"):
            ignores.append(_gitignore(folder))
    found = tuple(ignores)
    return () if _ignored(f"{path}/", found) else found
