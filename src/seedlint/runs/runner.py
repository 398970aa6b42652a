"""Files in, results out: one after the other, so that memory holds one file at a time."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, Protocol

from seedlint.cache import store
from seedlint.diagnostic import Applicability, Severity
from seedlint.document import Source
from seedlint.engine.changed_region import Lines
from seedlint.errors import ReadError, SeedlintError
from seedlint.formats import format_of
from seedlint.project_files import open_regular
from seedlint.readers.decode import decode
from seedlint.result import FileResult, Problem
from seedlint.runs.atomic_write import Stamp, stamp
from seedlint.runs.discovery import UNKNOWN_FORMAT, Discovery, Found
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Resolved, Resolver

if TYPE_CHECKING:
    from seedlint.runs.changed import Changed


class Checker(Protocol):
    """What a run needs of a linter."""

    def check(self, source: Source, lines: Sequence[Lines] | None = None) -> FileResult: ...

    def look_ahead(self, sources: Sequence[Source]) -> None: ...

    def fix(
        self,
        source: Source,
        applicability: Applicability,
        lines: Sequence[Lines] | None = None,
    ) -> FileResult: ...

    def count(self, source: Source) -> Mapping[str, Mapping[str, int]]: ...

    def allow(self, source: Source) -> FileResult: ...


class Done(NamedTuple):
    """One file, done.

    Attributes:
        result: what was found and fixed.
        settings: by which it was judged.
        path: of the file, absolute; ``""`` for the standard input.
        before: its stamp when it was read; None when it was not, or when what is staged was.
        baseline: absolute path of the file of findings that are known there; ``""`` when none.
        content: a digest of its bytes, when the run takes them; ``""`` when they were not read.
    """

    result: FileResult
    settings: FileSettings
    path: str = ""
    before: Stamp | None = None
    baseline: str = ""
    content: str = ""

    @property
    def fails(self) -> bool:
        """Whether it has findings as severe as its settings' ``fail-on``."""
        least = Severity[self.settings.fail_on]
        return any(one.severity >= least for one in self.result.diagnostics)


class _Read(NamedTuple):
    """A file that was read: its text, or what is said of it when there is none."""

    resolved: Resolved
    linter: Checker
    text: Source | FileResult
    before: Stamp | None
    content: str


class Run:
    """Checks or fixes what lies under paths."""

    def __init__(
        self,
        resolver: Resolver,
        linter_for: Callable[[FileSettings], Checker],
        *,
        stdin_name: str = "",
        force_exclude: bool = False,
        leave_out: Container[str] = (),
        changed: "Changed | None" = None,
        digests: bool = False,
        traceback: bool = False,
    ) -> None:
        """
        Args:
            resolver: knows the settings of each file.
            linter_for: makes the linter for settings; called once for equal ones.
            stdin_name: what ``-`` is called; its settings and its suffix count.
            force_exclude: whether settings exclude files that are named one by one, too.
            leave_out: absolute paths of folders that are not walked.
            changed: the files, and the lines of each, that are looked at; None for all.
            digests: whether ``Done.content`` is wanted.
            traceback: whether a fault of our own ends the run.
        """
        self._resolver = resolver
        self._linter_for = linter_for
        self._linters: dict[FileSettings, Checker] = {}
        self._walk = Discovery(
            resolver, force_exclude=force_exclude, leave_out=leave_out, only=changed
        )
        self._changed = changed
        self._stdin_name = stdin_name
        self._digests = digests
        self._traceback = traceback
        self._ahead: dict[str, _Read] = {}

    def check(self, paths: Iterable[str]) -> Iterator[Done]:
        """Return the findings of each file, in the order of paths.

        Raises:
            SeedlintError: settings or rules are wrong.
        """
        return map(self.check_one, self.files(paths))

    def files(self, paths: Iterable[str]) -> Iterator[Found]:
        """Return the files under paths, or why there are none. Raises ConfigError."""
        return self._walk.files(paths, self._stdin_name)

    def check_one(self, found: Found) -> Done:
        """Return the findings of one file. Raises SeedlintError as ``check`` does."""
        return self._done(found, lambda linter, source: linter.check(source, self._lines(found)))

    def resolve(self, found: Found) -> Resolved:
        """Return the settings of a file; equal ones are one object. Raises ConfigError."""
        return self._resolver.resolve(found.folder, found.path)

    @property
    def skipped(self) -> Counter[str]:
        """As ``Discovery.skipped``."""
        return self._walk.skipped

    def warnings(self) -> list[str]:
        """Do as ``Resolver.warnings``."""
        return self._resolver.warnings()

    def placed(self, error: SeedlintError, resolved: Resolved) -> SeedlintError:
        """Do as ``Resolver.placed``."""
        return self._resolver.placed(error, resolved)

    def prepare(self, found: Found) -> None:
        """Load the rules for a file. Raises SeedlintError when they are wrong."""
        self._linter(self.resolve(found))

    def count(self, paths: Iterable[str], usage: dict[str, Counter[str]]) -> None:
        """Add up in ``usage`` how often the files use the forms that rules count.

        What cannot be read is passed over; ``check`` will tell. Only the counts are kept.

        Raises:
            SeedlintError: settings or rules are wrong.
        """

        def count(linter: Checker, source: Source) -> FileResult:
            for rule, counts in linter.count(source).items():
                usage.setdefault(rule, Counter()).update(counts)
            return FileResult(source.name, source)

        for _ in self._run(paths, count):
            pass

    def fix(self, paths: Iterable[str], grade: Applicability) -> Iterator[Done]:
        """Yield each file's text with the fixes of at least this grade. Writes nothing.

        Raises:
            SeedlintError: settings or rules are wrong.
        """
        for found in self.files(paths):
            yield self._fixed(found, grade)

    def allow(self, paths: Iterable[str]) -> Iterator[Done]:
        """Return each file's text with suppressions for what stands in it. Writes nothing.

        Raises:
            SeedlintError: settings or rules are wrong.
        """
        return self._run(paths, lambda linter, source: linter.allow(source))

    def _fixed(self, found: Found, grade: Applicability) -> Done:
        lines = self._lines(found)
        return self._done(found, lambda linter, source: linter.fix(source, grade, lines))

    def _lines(self, found: Found) -> Sequence[Lines] | None:
        """Return the lines of a file that are looked at; None for all."""
        return None if self._changed is None else self._changed.lines(found.path)

    def _bytes(self, found: Found) -> tuple[bytes, Stamp | None]:
        staged = None if self._changed is None else self._changed.content(found.path)
        return _content(found) if staged is None else (staged, None)

    def _run(
        self, paths: Iterable[str], work: Callable[[Checker, Source], FileResult]
    ) -> Iterator[Done]:
        for found in self.files(paths):
            yield self._done(found, work)

    def look_ahead(self, batch: Iterable[Found]) -> None:
        """Read some files, those that ``check_one`` is asked about next, and prepares to check
        them. What is wrong with one is left to ``check_one`` to say."""
        self._ahead = {}
        for found in batch:
            if not (found.is_stdin or found.fault):
                with suppress(SeedlintError):
                    self._ahead[found.path] = self._read(found)
        sources: dict[int, tuple[Checker, list[Source]]] = {}
        for read in self._ahead.values():
            if isinstance(read.text, Source):
                sources.setdefault(id(read.linter), (read.linter, []))[1].append(read.text)
        for linter, some in sources.values():
            try:
                linter.look_ahead(some)
            except Exception:  # an error of our own: checked one by one, each text says it itself
                if self._traceback:
                    raise

    def _read(self, found: Found) -> _Read:
        resolved = self.resolve(found)
        linter = self._linter(resolved)
        before, content = None, ""
        try:
            data, before = self._bytes(found)
            content = store.digest_of(data) if self._digests else ""
            text: Source | FileResult = decode(
                data, found.name, found.suffix, resolved.encoding, format=_told(found)
            )
        except Exception as error:
            text = self._excused(found, error)
        return _Read(resolved, linter, text, before, content)

    def _done(self, found: Found, work: Callable[[Checker, Source], FileResult]) -> Done:
        if found.fault:
            kind = "unknown-format" if found.fault == UNKNOWN_FORMAT else "unreadable"
            return Done(_failed(found.name, kind, found.fault), FileSettings(), found.path)
        read = self._ahead.pop(found.path, None) or self._read(found)
        result = read.text
        if isinstance(result, Source):
            try:
                result = work(read.linter, result)
            except Exception as error:
                result = self._excused(found, error)
        path, resolved = "" if found.is_stdin else found.path, read.resolved
        return Done(result, resolved.settings, path, read.before, resolved.baseline, read.content)

    def _excused(self, found: Found, error: Exception) -> FileResult:
        """Return what is said of a file that cannot be read, or that we stumble over: one text does
        not keep the others from being read."""
        if isinstance(error, OSError | ReadError):
            return _failed(found.name, "unreadable", _reason(error))
        if self._traceback:
            raise error
        fault = f"a fault of seedlint itself ({type(error).__name__}: {error})"
        return _failed(found.name, "crashed", f"{fault}; --traceback shows more")

    def _linter(self, resolved: Resolved) -> Checker:
        linter = self._linters.get(resolved.settings)
        if linter is None:
            try:
                linter = self._linter_for(resolved.settings)
            except SeedlintError as error:
                raise self.placed(error, resolved) from error
            self._linters[resolved.settings] = linter
        return linter


def _told(found: Found) -> str:
    """Return the format of a file where its suffix does not tell it."""
    return "" if format_of(f"x{found.suffix}") == found.format else found.format


def _content(found: Found) -> tuple[bytes, Stamp | None]:
    if found.is_stdin:
        return sys.stdin.buffer.read(), None
    with open(open_regular(found.path), "rb") as stream:
        return stream.read(), stamp(os.fstat(stream.fileno()))


def _reason(error: OSError | ReadError) -> str:
    if isinstance(error, ReadError):
        return f"{error.message}; hint: {error.hint}" if error.hint else error.message
    return f"cannot be read ({error.strerror})"


def _failed(name: str, kind: str, message: str) -> FileResult:
    return FileResult(name, None, problems=(Problem(kind, message),))
