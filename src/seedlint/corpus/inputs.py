"""Which files of a corpus hold texts, and how each format is read and written."""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from seedlint.corpus.options import Options
from seedlint.corpus.step import Row, RowResult
from seedlint.errors import ReadError

FOLDER = "__seedlint__"
"""The folder in an output for all that is not data; data set loaders skip such names."""
_JSONL = (".jsonl", ".ndjson", ".json")
_KINDS: Mapping[str, str] = {
    **{f"{suffix}{packed}": "jsonl" for suffix in _JSONL for packed in ("", ".gz", ".zst")},
    **{f"{suffix}{packed}": "csv" for suffix in (".csv", ".tsv") for packed in ("", ".gz", ".zst")},
    ".parquet": "parquet",
    ".arrow": "arrow",
    ".feather": "arrow",
}
_NOT_DATA = ".json"
"""In a folder, these describe the data; as data they must be named."""
_CARD = ("readme", "license", "licence", "notice", "citation", "dataset_infos", ".gitattributes")
"""Beginnings of the names of files that belong to a data set and are copied."""
SAVED_TO_DISK = "state.json"
"""A file of the layout that ``datasets.Dataset.save_to_disk`` writes."""


class File(NamedTuple):
    """A file of the corpus.

    Attributes:
        path: of the file, absolute.
        name: relative to the folder that was named, with slashes; the output has the same.
        kind: ``jsonl``, ``csv``, ``parquet`` or ``arrow``; ``""`` for what is only copied.
        size: in bytes.
        changed: when, in nanoseconds.
    """

    path: str
    name: str
    kind: str
    size: int
    changed: int


class Batch(Protocol):
    """Some rows of a file."""

    rows: Sequence[Row]
    raws: dict[tuple[int, int], str]

    def raw(self, index: int) -> bytes:
        """Return the bytes of a row."""


class Reader(Protocol):
    """Reads a unit in batches."""

    def __iter__(self) -> Iterator[Batch]: ...


class Sink(Protocol):
    """Writes a unit."""

    def write(self, batch: Batch, results: Sequence[RowResult | None]) -> None:
        """Write the rows that have a result."""

    def close(self) -> None: ...


def kind_of(path: str) -> str:
    """Return the kind of a data file by its name; ``""`` for none."""
    name = os.path.basename(path).lower()
    matches = [suffix for suffix in _KINDS if name.endswith(suffix)]
    return _KINDS[max(matches, key=len)] if matches else ""


def files(paths: Sequence[str]) -> tuple[list[File], int]:
    """Return the files of a corpus in the order of their names, and how many others there are.

    Args:
        paths: files and folders.

    Raises:
        ReadError: a path does not exist, has no known format, or two have the same name.
    """
    found: dict[str, File] = {}
    others = 0
    for path in paths:
        if os.path.isdir(path):
            pairs = [(file, os.path.relpath(file, path)) for file in _walk(path)]
        elif os.path.isfile(path):
            if not kind_of(path):
                hint = "convert it to JSON Lines, Parquet, Arrow or CSV"
                raise ReadError("is no format of corpora", place=path, hint=hint)
            pairs = [(path, os.path.basename(path))]
        else:
            raise ReadError("no such file or folder", place=path, hint="check the path")
        named = not os.path.isdir(path)
        for file, name in pairs:
            kind = kind_of(file)
            if not named and file.lower().endswith(_NOT_DATA):
                kind = ""
            if not kind and not os.path.basename(file).lower().startswith(_CARD):
                others += 1
                continue
            one = _file(file, name.replace(os.sep, "/"), kind)
            if one.name in found:
                hint = "name their folder, or run seedlint twice"
                raise ReadError(f"has the name of {found[one.name].path}", place=file, hint=hint)
            found[one.name] = one
    if not any(file.kind for file in found.values()):
        hint = "name .jsonl, .parquet, .arrow, .csv files or their folder"
        raise ReadError("no data files", place=", ".join(paths), hint=hint)
    return [found[name] for name in sorted(found)], others


def _file(path: str, name: str, kind: str) -> File:
    status = os.stat(path)
    return File(os.path.abspath(path), name, kind, status.st_size, status.st_mtime_ns)


def _walk(folder: str) -> Iterator[str]:
    for above, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        if SAVED_TO_DISK in names:
            raise ReadError(
                "is a folder that datasets.save_to_disk wrote",
                place=above,
                hint="use Dataset.to_parquet, or seedlint.corpus.engines.datasets",
            )
        for name in sorted(names):
            if not name.startswith(".") or name == ".gitattributes":
                yield os.path.join(above, name)


def reader_for(
    path: str, kind: str, options: Options, start: int = 0, end: int | None = None
) -> Reader:
    """Return the reader of a file, or of a part of it.

    Args:
        path: of the file.
        kind: of the file.
        options: of the run.
        start: the first byte of a JSON Lines file, or the first row group of a Parquet file.
        end: the one after the last; None for the end of the file.
    """
    if kind == "jsonl":
        from seedlint.corpus.jsonl import JsonlReader

        return JsonlReader(path, options, start, end)
    if kind == "csv":
        from seedlint.corpus.csv_rows import CsvReader

        return CsvReader(path, options)
    from seedlint.corpus.arrow_files import ArrowReader, ParquetReader

    if kind == "parquet":
        return ParquetReader(path, options, start, end)
    return ArrowReader(path, options)


def sink_for(path: str, source: str, kind: str) -> Sink:
    """Return what writes a file like another one.

    Args:
        path: of the file to write, which may have a temporary name.
        source: the file whose format it gets.
        kind: of that file.
    """
    if kind == "jsonl":
        from seedlint.corpus.jsonl import JsonlSink

        return JsonlSink(path, source)  # type: ignore[return-value]
    if kind == "csv":
        from seedlint.corpus.csv_rows import CsvSink

        return CsvSink(path, source)  # type: ignore[return-value]
    from seedlint.corpus.arrow_files import ArrowSink, ParquetSink, is_stream

    if kind == "parquet":
        return ParquetSink(path, source)  # type: ignore[return-value]
    return ArrowSink(path, stream=is_stream(source))  # type: ignore[return-value]
