"""Units in several processes of this machine."""

import os
import signal
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context
from typing import Any

from seedlint.corpus.plan import Unit
from seedlint.corpus.step import Step
from seedlint.corpus.unit import Job, Worker
from seedlint.errors import ReadError, SeedlintError

_SMALL = 4_000_000
"""Bytes that are not worth another process."""
_TRIES = 2
"""Deaths of a process with a unit before its rows are watched one by one."""
_MOST_KILLED = 3
"""Rows of a unit that may kill a process."""

_worker: Worker | None = None


class Pool:
    """Runs units in processes; a process that dies is replaced."""

    def __init__(
        self,
        job: Job,
        processes: int,
        notice: Callable[[str], None],
        *,
        small: int = _SMALL,
        step: type[Step] = Step,
    ) -> None:
        """
        Args:
            job: of all units.
            processes: how many.
            notice: shows a line to people.
            small: bytes of files that are not worth another process.
            step: checks the rows.
        """
        self._small = small
        self._step = step
        self._job = job
        self._processes = processes
        self._notice = notice
        self._open: deque[Unit] = deque()
        self._deaths: Counter[str] = Counter()
        self._stopping = False

    def run(self, units: Sequence[Unit]) -> Iterator[tuple[Unit, dict[str, Any]]]:
        """Yield the commit record of each unit as soon as it is done.

        After Ctrl-C the units that are running are finished; after a second one they are not.

        Raises:
            SeedlintError: of the first unit that fails; those that are running are finished.
            KeyboardInterrupt: after the running units.
        """
        if sum({unit.file.path: unit.file.size for unit in units}.values()) < self._small:
            worker = Worker(self._job, self._step)
            for unit in units:
                yield unit, worker.run(unit)
            return
        self._open = deque(units)
        while self._open:
            yield from self._until_broken()
            for unit_id, deaths in [*self._deaths.items()]:
                if deaths >= _TRIES:
                    unit = next(unit for unit in self._open if unit.id == unit_id)
                    self._open.remove(unit)
                    del self._deaths[unit_id]
                    yield unit, watched(self._job, unit, self._notice, self._step)

    def _until_broken(self) -> Iterator[tuple[Unit, dict[str, Any]]]:
        """Run units until all are done or a process dies."""
        running: dict[Future[dict[str, Any]], Unit] = {}
        fault: BaseException | None = None
        # A copy of a process that has threads may hang, and libraries start threads.
        os.environ["PYTHONSAFEPATH"] = "1"  # a new interpreter must not import from a checkout
        count = min(self._processes, len(self._open))
        executor = ProcessPoolExecutor(count, get_context("spawn"), _begin, (self._job, self._step))
        try:
            while running or (self._open and fault is None):
                while self._open and len(running) <= count and fault is None:
                    unit = self._open.popleft()
                    running[executor.submit(_run, unit)] = unit
                try:
                    done, _ = wait(running, return_when=FIRST_COMPLETED)
                except KeyboardInterrupt as error:
                    if self._stopping:
                        for process in active_children():
                            process.kill()
                        raise
                    self._stopping, fault = True, error
                    self._notice("finishing the running units; press Ctrl-C again to stop now")
                    continue
                for future in done:
                    unit = running.pop(future)
                    try:
                        yield unit, future.result()
                    except SeedlintError as error:
                        fault = fault or error
            if fault is not None:
                raise fault
        except BrokenProcessPool:
            lost = [unit, *running.values()]
            self._deaths.update(unit.id for unit in lost)
            self._open.extendleft(reversed(lost))
            if self._stopping:
                raise KeyboardInterrupt from None
            self._notice("a worker process died; its units are run again")
        finally:
            executor.shutdown(wait=not self._stopping or not running, cancel_futures=True)


def _begin(job: Job, step: type[Step]) -> None:
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends us
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    if "pyarrow" in sys.modules:
        sys.modules["pyarrow"].set_cpu_count(1)
    _worker = Worker(job, step)
    _worker.warm_up()


def _end_with(parent: int) -> None:
    """End this process as soon as its parent is gone."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _run(unit: Unit) -> dict[str, Any]:
    assert _worker is not None, "the process was begun"
    return _worker.run(unit)


def watched(
    job: Job, unit: Unit, notice: Callable[[str], None], step: type[Step] = Step
) -> dict[str, Any]:
    """Run a unit in a process of its own, and skip rows that kill it.

    Args:
        job: of the run.
        unit: to run.
        notice: shows a line to people.
        step: checks the rows.

    Raises:
        SeedlintError: the unit fails, or too many of its rows kill the process.
    """
    context = get_context("spawn")
    killed: list[int] = []
    while len(killed) < _MOST_KILLED:
        row = context.Value("q", -1, lock=False)
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_watched, args=(job, step, unit, killed, row, sender))
        process.start()
        sender.close()
        try:
            found = receiver.recv()
        except EOFError:
            process.join()
            if row.value < 0 or row.value in killed:
                break
            killed.append(row.value)
            notice(f"{unit.file.name}: row {row.value} of unit {unit.output} killed a process")
            continue
        process.join()
        if isinstance(found, SeedlintError):
            raise found
        assert isinstance(found, dict), "a record is an object"
        return found
    hint = "give the processes more memory, or run fewer with --jobs"
    raise ReadError("kills the processes that read it", place=unit.file.name, hint=hint)


def _watched(
    job: Job, step: type[Step], unit: Unit, killed: Sequence[int], row: Any, sender: Any
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()

    def watch(number: int) -> None:
        row.value = number

    try:
        sender.send(Worker(job, step).run(unit, killed, watch))
    except SeedlintError as error:
        sender.send(error)
