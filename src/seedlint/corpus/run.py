"""A whole run: plan, units that are not done yet, what is written when all are."""

import os
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from glob import escape as glob_escape
from glob import glob
from typing import Any, NamedTuple

import msgspec

from seedlint.corpus.card import card, croissant, with_card
from seedlint.corpus.commit import done_units, load_record, temporary_name, write_whole
from seedlint.corpus.inputs import FOLDER
from seedlint.corpus.options import VERSION
from seedlint.corpus.plan import Plan, Unit
from seedlint.corpus.report import report_html, report_json
from seedlint.corpus.tally import Tally
from seedlint.corpus.unit import Job
from seedlint.errors import ConfigError

Engine = Callable[[Sequence[Unit]], Iterator[tuple[Unit, dict[str, Any]]]]
"""Runs units in any order and yields the record of each."""


class Step(NamedTuple):
    """How far a run has come.

    Attributes:
        done, units: units that are done, and all.
        done_bytes, bytes: the same in bytes of the input.
        tally: of all units that are done.
        new_bytes, new_rows: what this process has seen being done.
    """

    done: int
    units: int
    done_bytes: int
    bytes: int
    tally: Tally
    new_bytes: int
    new_rows: int


class Outcome(NamedTuple):
    """What came of a run.

    Attributes:
        tally: of all units that are done.
        complete: whether all are.
        failures: files that could not be read to their end.
    """

    tally: Tally
    complete: bool
    failures: Sequence[str]


def part_of(units: Sequence[Unit], part: str) -> list[Unit]:
    """Return the units of a part such as ``2/8``: every eighth one, from the second on.

    Raises:
        ConfigError: it is no part.
    """
    if not part:
        return [*units]
    number, slash, count = part.partition("/")
    if not (slash and number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
        raise ConfigError(f"--part: “{part}” is no part", hint="write 1/8 for the first of eight")
    return [*units[int(number) - 1 :: int(count)]]


def size_of(unit: Unit) -> int:
    """Return about how many bytes of its file a unit has."""
    if unit.file.kind == "jsonl" and unit.end is not None:
        return unit.end - unit.start
    return unit.file.size


def run(job: Job, plan: Plan, engine: Engine, part: str, watch: Callable[[Step], None]) -> Outcome:
    """Run the units of a part that are not done yet.

    Args:
        job: of the run.
        plan: of the run.
        engine: runs the units.
        part: which units; ``""`` for all.
        watch: told after each unit.

    Raises:
        SeedlintError: a unit fails.
    """
    wanted = part_of(plan.units, part)
    sizes = _sizes(plan.units)
    tally, failures = Tally(), []
    new_bytes = new_rows = done_bytes = 0
    known = done_units(job.folder, [unit.id for unit in wanted])

    def add(unit: Unit, record: Mapping[str, Any]) -> None:
        nonlocal done_bytes
        tally.merge(record["tally"])
        failures.extend(record["failures"])
        done_bytes += sizes[unit.id]

    done = 0
    total = sum(sizes[unit.id] for unit in wanted)
    for unit in wanted:
        if unit.id in known:
            add(unit, known[unit.id])
            done += 1
    todo = [unit for unit in wanted if unit.id not in known]
    watch(Step(done, len(wanted), done_bytes, total, tally, 0, 0))
    for unit, record in engine(todo) if todo else ():
        add(unit, record)
        done += 1
        new_bytes += sizes[unit.id]
        new_rows += record["tally"]["sums"].get("rows", 0)
        watch(Step(done, len(wanted), done_bytes, total, tally, new_bytes, new_rows))
    complete = len(wanted) == len(plan.units) or all(
        load_record(job.folder, unit.id) is not None for unit in plan.units
    )
    return Outcome(tally, complete, failures)


def _sizes(units: Sequence[Unit]) -> dict[str, int]:
    """Return the bytes of each unit; those of a Parquet file share its size."""
    shares: dict[str, int] = {}
    for unit in units:
        shares[unit.file.name] = shares.get(unit.file.name, 0) + 1
    return {
        unit.id: size_of(unit)
        if unit.file.kind == "jsonl"
        else unit.file.size // shares[unit.file.name]
        for unit in units
    }


def all_records(folder: str, plan: Plan) -> list[dict[str, Any]]:
    """Return the records of all units that are done, in the order of the input."""
    known = done_units(folder, [unit.id for unit in plan.units])
    return [known[unit.id] for unit in plan.units if unit.id in known]


def finish(job: Job, plan: Plan) -> None:
    """Write what a complete output has in addition: other files, and the manifest.

    Several processes may do this at the same time; all write the same.
    """
    records = all_records(job.folder, plan)
    if job.data:
        for file in plan.files:
            if not file.kind:
                _copy(file.path, os.path.join(job.folder, *file.name.split("/")))
    files = {name: kept for record in records for name, kept in record["files"].items()}
    manifest = {
        "version": VERSION,
        "digest": plan.digest,
        "units": len(records),
        "files": dict(sorted(files.items())),
    }
    write_whole(
        os.path.join(job.folder, FOLDER, "manifest.json"),
        msgspec.json.format(msgspec.json.encode(manifest), indent=1),
    )
    _describe(job, plan, records, files)
    _remove_leftovers(job.folder, files)


def _describe(
    job: Job, plan: Plan, records: Sequence[Mapping[str, Any]], files: Mapping[str, Any]
) -> None:
    """Write the report and the data card."""
    tally = Tally()
    for record in records:
        tally.merge(record["tally"])
    section = card(tally, plan, job.options)
    name = os.path.basename(job.folder) or "corpus"
    for file, data in (
        ("report.html", report_html(tally, plan)),
        ("report.json", report_json(tally, plan)),
        ("card.md", section.encode()),
        ("croissant.json", croissant(name, files, plan, job.options)),
    ):
        write_whole(os.path.join(job.folder, FOLDER, file), data)
    readme = os.path.join(job.folder, "README.md")
    if os.path.isfile(readme):
        with open(readme, encoding="utf-8", errors="surrogateescape", newline="") as stream:
            text = stream.read()
        write_whole(readme, with_card(text, section).encode("utf-8", "surrogateescape"))


def _copy(source: str, target: str) -> None:
    temporary = temporary_name(target)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    shutil.copyfile(source, temporary)
    os.replace(temporary, target)


def _remove_leftovers(folder: str, files: Collection[str]) -> None:
    """Remove what killed processes have left of the files of units, which are all complete."""
    pattern = os.path.join(glob_escape(folder), "**", ".*.tmp-*")
    for path in glob(pattern, recursive=True, include_hidden=True):
        above, name = os.path.split(path)
        complete = os.path.join(above, name[1:].rpartition(".tmp-")[0])
        if os.path.relpath(complete, folder).replace(os.sep, "/") in files:
            with suppress(FileNotFoundError):
                os.unlink(path)
