"""Parquet and Arrow IPC files: read in batches, written with all other columns as they were."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from seedlint.corpus.columns import schema_with
from seedlint.corpus.leaves import check_column, rows_of
from seedlint.corpus.optional import library, pyarrow
from seedlint.corpus.options import Options
from seedlint.corpus.step import Row, RowResult
from seedlint.corpus.table import applied
from seedlint.errors import ReadError

_ROWS = 512
_GROUP = 32_000_000
"""Bytes of a row group in memory; a larger one is written as several."""


class ArrowBatch:
    """Some rows of a table.

    Attributes:
        rows: the texts of each.
        raws: always empty: strings have no other bytes than their text.
        schema: of the output.
        ends_group: whether a row group of the input ends here.
    """

    def __init__(self, options: Options, table: Any, *, schema: Any, ends_group: bool) -> None:
        self.rows: Sequence[Row] = rows_of(table, options) if table.num_rows else ()
        self.raws: dict[tuple[int, int], str] = {}
        self.schema = schema
        self.ends_group = ends_group
        self._options = options
        self._table = table

    def raw(self, index: int) -> bytes:
        """Return the bytes of a row: as JSON, for want of others."""
        column = self._table.column(self._options.path.column)
        try:
            value = column[index].as_py()
        except UnicodeDecodeError:
            binary = column.cast(pyarrow().large_binary())
            return bytes(binary[index].as_py())
        return msgspec.json.encode({self._options.path.column: value})

    def rendered(self, results: Sequence[RowResult | None]) -> Any:
        """Return the rows that have a result, as a table."""
        chosen = [index for index, result in enumerate(results) if result is not None]
        kept = [result for result in results if result is not None]
        table = self._table
        if len(kept) < len(results):
            table = table.take(chosen)
        return applied(table, kept, self._options)


class ParquetReader:
    """Some row groups of a Parquet file in batches."""

    def __init__(
        self, path: str, options: Options, first: int = 0, last: int | None = None
    ) -> None:
        """
        Args:
            path: of the file.
            options: of the run.
            first: the first row group.
            last: the one after the last; None for the end.
        """
        self._path = path
        self._options = options
        self._groups = first, last

    def __iter__(self) -> Iterator[ArrowBatch]:
        """Yield the batches; there is at least one, which may be empty.

        Raises:
            ReadError: the file cannot be read, or has no such column.
        """
        pa = pyarrow()
        options = self._options
        with opened(self._path) as file:
            check_column(file.schema_arrow, options, self._path)
            schema = _schema(file.schema_arrow, options, self._path)
            first, last = self._groups
            empty = file.schema_arrow.empty_table()
            yield ArrowBatch(options, empty, schema=schema, ends_group=False)
            for group in range(first, file.num_row_groups if last is None else last):
                left = file.metadata.row_group(group).num_rows
                try:
                    for batch in file.iter_batches(_ROWS, [group], use_threads=False):
                        left -= batch.num_rows
                        table = pa.Table.from_batches([batch])
                        yield ArrowBatch(options, table, schema=schema, ends_group=left <= 0)
                except (pa.ArrowInvalid, OSError) as error:
                    raise ReadError(f"cannot be read ({error})", place=self._path) from error


def opened(path: str) -> Any:
    """Open a Parquet file.

    Raises:
        ReadError: it cannot be read.
    """
    pa = pyarrow()
    parquet = library("pyarrow.parquet", "read and write Parquet files")
    try:
        return parquet.ParquetFile(path, pre_buffer=False, buffer_size=1 << 20)
    except (pa.ArrowInvalid, OSError) as error:
        raise ReadError(f"is no Parquet file ({error})", place=path) from error


def _schema(schema: Any, options: Options, place: str) -> Any:
    try:
        return schema_with(schema, options)
    except ReadError as error:
        raise ReadError(error.message, place=place, hint=error.hint) from error


class ParquetSink:
    """Writes batches to a Parquet file, in row groups like those of the input."""

    def __init__(self, path: str, name: str) -> None:
        """
        Args:
            path: of the file, which may be temporary.
            name: the final one.
        """
        self._path = path
        self._writer: Any = None
        self._tables: list[Any] = []
        self._size = 0

    def write(self, batch: ArrowBatch, results: Sequence[RowResult | None]) -> None:
        """Write the rows that have a result."""
        if self._writer is None:
            parquet = library("pyarrow.parquet", "read and write Parquet files")
            self._writer = parquet.ParquetWriter(self._path, batch.schema, compression="zstd")
        if batch.rows:
            table = batch.rendered(results)
            self._tables.append(table)
            self._size += table.nbytes
        if batch.ends_group or self._size >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._tables:
            table = pyarrow().concat_tables(self._tables)
            self._writer.write_table(table, row_group_size=max(1, table.num_rows))
        self._tables, self._size = [], 0

    def close(self) -> None:
        if self._writer is not None:
            self._flush()
            self._writer.close()


class ArrowReader:
    """An Arrow IPC file or stream in batches."""

    def __init__(self, path: str, options: Options) -> None:
        self._path = path
        self._options = options

    def __iter__(self) -> Iterator[ArrowBatch]:
        """Yield the batches; there is at least one, which may be empty.

        Raises:
            ReadError: the file cannot be read, or has no such column.
        """
        pa = pyarrow()
        options = self._options
        try:
            with pa.memory_map(self._path) as source:
                reader = _ipc(source)
                check_column(reader.schema, options, self._path)
                schema = _schema(reader.schema, options, self._path)
                empty = reader.schema.empty_table()
                yield ArrowBatch(options, empty, schema=schema, ends_group=False)
                for batch in _batches(reader):
                    for start in range(0, max(1, batch.num_rows), _ROWS):
                        part = pa.Table.from_batches([batch.slice(start, _ROWS)])
                        yield ArrowBatch(options, part, schema=schema, ends_group=True)
        except (pa.ArrowInvalid, OSError) as error:
            raise ReadError(f"is no Arrow file ({error})", place=self._path) from error


def is_stream(path: str) -> bool:
    """Return whether an Arrow file has the stream format, which has no magic bytes."""
    with open(path, "rb") as file:
        return file.read(6) != b"ARROW1"


def _ipc(source: Any) -> Any:
    ipc = library("pyarrow.ipc", "read and write Arrow files")
    if source.read(6) == b"ARROW1":
        source.seek(0)
        return ipc.open_file(source)
    source.seek(0)
    return ipc.open_stream(source)


def _batches(reader: Any) -> Iterator[Any]:
    if hasattr(reader, "num_record_batches"):
        return (reader.get_batch(index) for index in range(reader.num_record_batches))
    return iter(reader)


class ArrowSink:
    """Writes batches to an Arrow file of the same kind as the input."""

    def __init__(self, path: str, *, stream: bool) -> None:
        self._path = path
        self._stream = stream
        self._writer: Any = None

    def write(self, batch: ArrowBatch, results: Sequence[RowResult | None]) -> None:
        """Write the rows that have a result."""
        if self._writer is None:
            ipc = library("pyarrow.ipc", "read and write Arrow files")
            make = ipc.new_stream if self._stream else ipc.new_file
            self._writer = make(self._path, batch.schema)
        if batch.rows:
            self._writer.write_table(batch.rendered(results).combine_chunks())

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
