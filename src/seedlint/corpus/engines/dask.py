"""Units as Dask futures."""

from collections.abc import Iterator, Sequence
from typing import Any

from seedlint.corpus.engines.units import run_unit
from seedlint.corpus.optional import library
from seedlint.corpus.plan import Unit
from seedlint.corpus.unit import Job


def run(client: Any, job: Job, units: Sequence[Unit]) -> Iterator[tuple[Unit, dict[str, Any]]]:
    """Yield the commit record of each unit as soon as it is done.

    Args:
        client: a ``dask.distributed.Client`` whose workers have one thread each.
        job: of the run; all workers reach its files under the same paths.
        units: to run.
    """
    distributed = library("dask.distributed", "run on Dask", 'pip install "dask[distributed]"')
    futures = {client.submit(run_unit, job, unit, pure=False, retries=2): unit for unit in units}
    for future, record in distributed.as_completed(futures, with_results=True):
        yield futures[future], record
