"""The plan of a run: the units of a corpus, and everything that decides what they become."""

import os
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple

import msgspec

from seedlint.corpus.commit import has_records, write_whole
from seedlint.corpus.inputs import FOLDER, File
from seedlint.corpus.options import VERSION, Options
from seedlint.corpus.streams import compression
from seedlint.errors import ConfigError, ReadError

UNIT_BYTES = 64_000_000
"""About so many bytes of a file are one unit."""
_LINE = 1 << 20


class Unit(NamedTuple):
    """What is read, written and committed as one.

    Attributes:
        id: names it and its content.
        file: the file that it is a part of.
        start, end: the range of its bytes, or of its row groups; 0 and None for the whole file.
        output: the name of its file in the output, with slashes.
    """

    id: str
    file: File
    start: int
    end: int | None
    output: str


class Plan(NamedTuple):
    """The plan of a run.

    Attributes:
        version: of its format.
        digest: of everything that decides what is written.
        unit_bytes: see ``UNIT_BYTES``.
        command: for people.
        files: of the corpus, also those that are only copied.
        units: in the order of the input.
        options: of the run, for people.
    """

    version: int
    digest: str
    unit_bytes: int
    command: str
    files: list[File]
    units: list[Unit]
    options: dict[str, str]


def plan_path(folder: str) -> str:
    """Return where the plan of an output folder is."""
    return os.path.join(folder, FOLDER, "plan.json")


def load_plan(folder: str) -> Plan | None:
    """Return the plan of an output folder; None when there is none.

    Raises:
        ReadError: it is damaged, or of a later version.
    """
    path = plan_path(folder)
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    try:
        plan = msgspec.json.decode(data, type=Plan)
    except msgspec.DecodeError as error:
        hint = "use another output folder"
        raise ReadError(f"is no plan ({error})", place=path, hint=hint) from error
    if plan.version != VERSION:
        hint = "use the version of seedlint that wrote it, or another output folder"
        raise ReadError(f"is of version {plan.version}", place=path, hint=hint)
    return plan


def planned(
    found: Sequence[File], options: Options, folder: str, unit_bytes: int, command: str
) -> Plan:
    """Return the plan for an output folder: the one that is there, or a new one.

    Args:
        found: the files of the corpus.
        options: of the run.
        folder: the output.
        unit_bytes: see ``UNIT_BYTES``.
        command: for people.

    Raises:
        ConfigError: the folder belongs to another run, or has other files.
        ReadError: a file cannot be read.
    """
    digest = _digest(found, options, unit_bytes)
    known = load_plan(folder)
    if known is not None and known.digest == digest:
        return known
    if known is not None and has_records(folder):
        raise ConfigError(
            "belongs to another run: settings, versions or input files differ",
            place=folder,
            hint="use another output folder, or delete this one",
        )
    if known is None and os.path.isdir(folder) and os.listdir(folder):
        hint = "use a new folder"
        raise ConfigError("is not empty and has no run to go on with", place=folder, hint=hint)
    data = [file for file in found if file.kind]
    units = [unit for file in data for unit in _units(file, unit_bytes)]
    shown = {"column": options.column, "format": options.format, "fixes": str(options.fixes)}
    plan = Plan(VERSION, digest, unit_bytes, command, [*found], units, shown)
    write_whole(plan_path(folder), msgspec.json.encode(plan))
    return plan


def _digest(found: Sequence[File], options: Options, unit_bytes: int) -> str:
    parts = (options.digest(), unit_bytes, [tuple(file) for file in found])
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def _units(file: File, unit_bytes: int) -> Iterator[Unit]:
    ranges: list[tuple[int, int | None]] = [(0, None)]
    if file.kind == "parquet":
        ranges = [*_row_groups(file, unit_bytes)]
    elif file.kind == "jsonl" and not compression(file.path) and file.size > unit_bytes:
        ranges = [*_line_ranges(file, unit_bytes)]
    for index, (start, end) in enumerate(ranges):
        parts = (VERSION, file.name, file.size, file.changed, start, end)
        id = blake2b(repr(parts).encode(), digest_size=8).hexdigest()
        yield Unit(id, file, start, end, _part(file.name, index, len(ranges)))


def _part(name: str, index: int, count: int) -> str:
    """Return the name of the output of a unit: of several, each has its number."""
    if count == 1:
        return name
    folder, slash, base = name.rpartition("/")
    stem, dot, suffix = base.partition(".")
    return f"{folder}{slash}{stem}.part-{index:05}-of-{count:05}{dot}{suffix}"


def _line_ranges(file: File, unit_bytes: int) -> Iterator[tuple[int, int | None]]:
    """Yield ranges of some bytes that end after a line feed."""
    start = 0
    with open(file.path, "rb") as stream:
        while start < file.size:
            stream.seek(min(start + unit_bytes, file.size) - 1)
            while (line := stream.readline(_LINE)) and not line.endswith(b"\n"):
                pass
            end = stream.tell()
            yield start, end
            start = end


def _row_groups(file: File, unit_bytes: int) -> Iterator[tuple[int, int | None]]:
    """Yield ranges of row groups with some bytes of content."""
    from seedlint.corpus.arrow_files import opened

    with opened(file.path) as parquet:
        metadata = parquet.metadata
        if file.size <= unit_bytes or metadata.num_row_groups <= 1:
            yield 0, None
            return
        first = size = 0
        for group in range(metadata.num_row_groups):
            size += metadata.row_group(group).total_byte_size
            if size >= unit_bytes:
                yield first, group + 1
                first, size = group + 1, 0
        if first < metadata.num_row_groups:
            yield first, metadata.num_row_groups
