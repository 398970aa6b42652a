"""Several processes check files, and send back what is left of them, in order."""

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from seedlint.errors import ReadError
from seedlint.reports.format import Format
from seedlint.runs.discovery import Found
from seedlint.runs.outcome import flat, outcome
from seedlint.runs.runner import Done, Run

Checked = tuple[tuple[Any, ...], tuple[int, int], str]
"""A flat outcome, size and time of change of the file, and the digest of its bytes."""

_METHOD = "fork" if sys.platform == "linux" else "spawn"
"""A copy of this process has the rules already; elsewhere copies are not safe."""

_run: Run | None = None
_formats: Sequence[Format] = ()


def check_one(
    run: Run,
    found: Found,
    formats: Sequence[Format],
    without: Callable[[Done], Done] = lambda done: done,
) -> Checked:
    """Check one file; ``without`` may take findings away. Raises SeedlintError when settings or
    rules are wrong."""
    done = without(run.check_one(found))
    stamp = (done.before.size, done.before.modified) if done.before else (0, 0)
    return flat(outcome(done, formats)), stamp, done.content


def check_all(
    run: Run,
    make: Callable[[], Run],
    formats: Sequence[Format],
    batches: Iterable[Sequence[Found]],
    jobs: int,
) -> Iterator[Checked]:
    """Check batches of files in so many processes; what came of them is in their order.

    Args:
        run: of this process; a process that begins as its copy goes on with it.
        make: makes the run of any other; can be pickled.
        formats: of the reports.
        batches: the files.
        jobs: how many processes.

    Raises:
        SeedlintError: settings or rules are wrong, or a process has died.
    """
    global _run
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    context = get_context(_METHOD)
    # A new interpreter would look for modules in the current folder first, which is a checkout.
    if _METHOD == "spawn":
        os.environ["PYTHONSAFEPATH"] = "1"
    _run = run if _METHOD == "fork" else None
    executor = ProcessPoolExecutor(jobs, context, _begin, (make, formats))
    try:
        for checked in executor.map(_batch, batches):
            yield from checked
    except BrokenProcessPool as error:
        raise ReadError("a worker process died", hint="memory may be low; try --jobs 1") from error
    finally:
        _run = None
        executor.shutdown(wait=True, cancel_futures=True)


def _begin(make: Callable[[], Run], formats: Sequence[Format]) -> None:
    global _run, _formats
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends us
    _run, _formats = _run or make(), formats


def _batch(batch: Sequence[Found]) -> list[Checked]:
    assert _run is not None, "the process was begun"
    _run.look_ahead(batch)
    return [check_one(_run, found, _formats) for found in batch]
