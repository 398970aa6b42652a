"""How far a run has come, from its commit records alone: also from another machine."""

import time
from typing import NamedTuple

from seedlint.corpus.plan import Plan
from seedlint.corpus.run import all_records, size_of
from seedlint.corpus.tally import Tally

_RECENT = 600.0
"""Seconds whose speed tells how long the rest will take."""


class Status(NamedTuple):
    """The state of a run.

    Attributes:
        done, units: units that are done, and all.
        done_bytes, bytes: the same in bytes of the input.
        tally: of what is done.
        idle: seconds since the last unit was done; None before the first.
        left: seconds that the rest will take at the speed of the last ten minutes; None when
            that cannot be told.
        failures: files that could not be read to their end.
    """

    done: int
    units: int
    done_bytes: int
    bytes: int
    tally: Tally
    idle: float | None
    left: float | None
    failures: list[str]


def status(folder: str, plan: Plan, now: float | None = None) -> Status:
    """Return the state of a run.

    Args:
        folder: the output.
        plan: of the run.
        now: the time, in seconds since the epoch; None for the present.
    """
    now = time.time() if now is None else now
    records = all_records(folder, plan)
    sizes = {unit.id: size_of(unit) for unit in plan.units}
    tally, failures = Tally(), []
    for record in records:
        tally.merge(record["tally"])
        failures += record["failures"]
    finished = sorted((record["finished"], sizes[record["unit"]]) for record in records)
    total, done = sum(sizes.values()), sum(size for _, size in finished)
    idle = max(0.0, now - finished[-1][0]) if finished else None
    recent = [one for one in finished if one[0] >= now - _RECENT]
    left: float | None = None
    if len(records) == len(plan.units):
        left = 0.0
    elif len(recent) > 1 and recent[-1][0] > recent[0][0]:
        # What was done before the first one of them is not known, so that does not count.
        speed = sum(size for _, size in recent[1:]) / (recent[-1][0] - recent[0][0])
        left = (total - done) / speed
    return Status(len(records), len(plan.units), done, total, tally, idle, left, failures)
