"""Checks files by whatever is quickest: from memory, here, or in several processes."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from seedlint.engine.active_rules import digest as rules_digest
from seedlint.errors import SeedlintError
from seedlint.reports.format import Format
from seedlint.runs.discovery import Found
from seedlint.runs.outcome import Outcome, unflat
from seedlint.runs.results_cache import Cache
from seedlint.runs.runner import Done, Run
from seedlint.runs.workers import Checked, check_all, check_one
from seedlint.settings.resolve import Resolved

_BATCH = 256_000
"""Bytes that a process gets at a time."""
_SHARE = 1_000_000
"""Bytes that are worth a process of their own."""


class _Task(NamedTuple):
    """A file to check, or one whose outcome is known.

    Attributes:
        found: the file.
        key: what its outcome depends on; ``""`` when it is not to be remembered.
        known: its outcome.
        size: in bytes; 0 when that is not known.
        in_order: whether its outcome depends on the files before it.
    """

    found: Found
    key: str = ""
    known: Outcome | None = None
    size: int = 0
    in_order: bool = False


class Scheduler:
    """One check of many files.

    Attributes:
        total: how many files there are, as soon as the first outcome is there.
    """

    def __init__(
        self,
        make: Callable[[], Run],
        formats: Sequence[Format],
        *,
        cache: Cache | None = None,
        jobs: int = 1,
        without: Callable[[Done], Done] | None = None,
    ) -> None:
        """
        Args:
            make: makes the run; other processes make theirs by it.
            formats: of the reports.
            cache: of earlier outcomes; None for none. A format that gathers has to see all.
            jobs: how many processes there may be; one, where a format gathers.
            without: takes away the findings that a baseline knows; None when none counts.
                Each known one counts once in a run, so that files must be checked in order.
        """
        self._make = make
        self._run = make()
        self._formats = formats
        gathers = any(format.gathers for format in formats)
        self._cache = None if gathers else cache
        self._jobs = 1 if gathers else jobs
        self._without = without
        self._keys: dict[int, str] = {}
        self.total = 0

    @property
    def skipped(self) -> Counter[str]:
        """As ``Discovery.skipped``."""
        return self._run.skipped

    def warnings(self) -> list[str]:
        """Do as ``Resolver.warnings``."""
        return self._run.warnings()

    def outcomes(self, paths: Iterable[str]) -> Iterator[Outcome]:
        """Yield what came of each file, in the order of paths.

        Raises:
            SeedlintError: settings or rules are wrong.
        """
        tasks: list[_Task] = []
        fault: SeedlintError | None = None
        try:
            for found in self._run.files(paths):
                tasks.append(self._task(found))
        except SeedlintError as error:
            fault = error  # what comes before it is checked, all the same
        self.total = len(tasks)
        checked = self._checked([task for task in tasks if task.known is None])
        try:
            for task in tasks:
                one = task.known or self._remembered(task, next(checked))
                yield one._replace(origin=self._origin(task))
        finally:
            if self._cache:
                self._cache.save()
        if fault:
            raise fault

    def _task(self, found: Found) -> _Task:
        if found.is_stdin or found.fault:
            return _Task(found)
        resolved = self._run.resolve(found)
        if resolved.baseline and self._without:
            return _Task(found, in_order=True)
        try:
            status = os.stat(found.path)
        except OSError:
            return _Task(found)  # whoever reads it will say why
        if self._cache is None:
            return _Task(found, size=status.st_size)
        key = self._keys.get(id(resolved))
        if key is None:
            key = self._keys[id(resolved)] = self._cache.key(resolved, self._rules(resolved))
        return _Task(found, key, self._cache.get(found, key, status), status.st_size)

    def _origin(self, task: _Task) -> str:
        if task.found.fault:
            return ""
        config = self._run.resolve(task.found).config
        parts = [f"read as {task.found.format}", f"settings {config}" if config else "no settings"]
        return ", ".join(parts + ["from the cache"] * (task.known is not None))

    def _rules(self, resolved: Resolved) -> str:
        try:
            return rules_digest(resolved.settings)
        except SeedlintError as error:
            raise self._run.placed(error, resolved) from error

    def _checked(self, tasks: Sequence[_Task]) -> Iterator[Checked]:
        jobs = min(self._jobs, sum(task.size for task in tasks) // _SHARE, len(tasks))
        if jobs > 1 and not any(task.found.is_stdin or task.in_order for task in tasks):
            self._run.prepare(tasks[0].found)
            batches = ([task.found for task in batch] for batch in _batches(tasks))
            yield from check_all(self._run, self._make, self._formats, batches, jobs)
            return
        for batch in _batches(tasks):
            self._run.look_ahead(task.found for task in batch if not task.in_order)
            for task in batch:
                if task.in_order and self._without:
                    yield check_one(self._run, task.found, self._formats, self._without)
                else:
                    yield check_one(self._run, task.found, self._formats)

    def _remembered(self, task: _Task, checked: Checked) -> Outcome:
        data, stamp, content = checked
        one = unflat(data)
        if self._cache and task.key and content:
            self._cache.put(task.found, task.key, one, stamp, content)
        return one


def _batches(tasks: Iterable[_Task]) -> Iterator[list[_Task]]:
    batch: list[_Task] = []
    size = 0
    for task in tasks:
        batch.append(task)
        size += task.size
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
