"""Units as Ray tasks, and the step for Ray Data.

Files must be reachable under the same paths from all nodes. A node that is lost loses nothing but
the units that it was running; Ray runs them again elsewhere.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from seedlint.corpus.engines.units import run_unit
from seedlint.corpus.optional import library
from seedlint.corpus.options import Options
from seedlint.corpus.plan import Unit
from seedlint.corpus.pool import watched
from seedlint.corpus.table import Clean
from seedlint.corpus.unit import Job

_HINT = 'pip install "seedlint[ray]"'
_TRIES = 2
"""More runs of a unit whose worker has died; then its rows are watched one by one."""


def run(
    job: Job, units: Sequence[Unit], notice: Callable[[str], None]
) -> Iterator[tuple[Unit, dict[str, Any]]]:
    """Yield the commit record of each unit as soon as it is done.

    Uses the cluster that ``RAY_ADDRESS`` or ``ray start`` names, or starts one on this machine.

    Raises:
        SeedlintError: a unit fails, or Ray is not installed.
    """
    ray = library("ray", "run on Ray", _HINT)
    if not ray.is_initialized():
        ray.init(log_to_driver=False, include_dashboard=False)
    task = ray.remote(max_retries=_TRIES)(run_unit)
    careful = ray.remote(max_retries=_TRIES)(watched)
    running = {task.remote(job, unit): unit for unit in units}
    while running:
        (done,), _ = ray.wait([*running], num_returns=1)
        unit = running.pop(done)
        try:
            yield unit, ray.get(done)
        except (ray.exceptions.WorkerCrashedError, ray.exceptions.OutOfMemoryError):
            notice(f"{unit.output}: its workers died; its rows are tried one by one")
            running[careful.remote(job, unit, print)] = unit


def map_batches(dataset: Any, options: Options, workers: int) -> Any:
    """Return a ``ray.data.Dataset`` whose texts are checked or fixed by a pool of actors.

    An actor takes half a processor, because tasks that read would wait for ever if actors took
    all of them.
    """
    data = library("ray.data", "run on Ray Data", _HINT)
    return dataset.map_batches(
        Clean,
        fn_constructor_args=(options,),
        batch_format="pyarrow",
        batch_size=512,
        compute=data.ActorPoolStrategy(size=workers),
        num_cpus=0.5,
    )
