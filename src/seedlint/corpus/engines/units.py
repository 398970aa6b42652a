"""What all engines run that schedule units: one function of a job and a unit."""

from typing import Any

from seedlint.corpus.plan import Unit
from seedlint.corpus.unit import Job, Worker

_workers: dict[Job, Worker] = {}


def run_unit(job: Job, unit: Unit) -> dict[str, Any]:
    """Run a unit in this process, which keeps the rules for the next one.

    Args:
        job: of the run.
        unit: to run.

    Returns:
        The commit record.

    Raises:
        SeedlintError: the unit cannot be read or written.
    """
    worker = _workers.get(job)
    if worker is None:
        _workers.clear()
        worker = _workers[job] = Worker(job)
        worker.warm_up()
    return worker.run(unit)
