"""CSV and TSV: read, and written by splicing, so that only the chosen column changes."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from seedlint.corpus.options import Options
from seedlint.corpus.scores import NAMES
from seedlint.corpus.step import Row, RowResult
from seedlint.corpus.streams import Sink, TruncatedError, blocks, lines
from seedlint.errors import ConfigError, ReadError

_ROWS = 512


class _Record(NamedTuple):
    """One record: its bytes with the line end, and the spans of its fields."""

    data: bytes
    fields: Sequence[tuple[int, int]]

    def value(self, index: int) -> str:
        """Return the text of a field; raises UnicodeDecodeError."""
        start, end = self.fields[index]
        raw = self.data[start:end]
        if raw.startswith(b'"'):
            raw = raw[1:-1].replace(b'""', b'"')
        return raw.decode()


class CsvBatch:
    """Some records; the attributes are as in ``JsonlBatch``."""

    def __init__(
        self,
        options: Options,
        delimiter: bytes,
        header: _Record | None,
        column: int,
        records: Sequence[_Record],
        rows: Sequence[Row],
    ) -> None:
        self.rows = rows
        self.raws: dict[tuple[int, int], str] = {}
        self.header = header
        self._options = options
        self._delimiter = delimiter
        self._column = column
        self._records = records

    def raw(self, index: int) -> bytes:
        return self._records[index].data

    def rendered(self, index: int, result: RowResult) -> bytes:
        """Return the bytes to be written for a row."""
        record, options = self._records[index], self._options
        added: list[object] = []
        if options.into:
            added.append(result.new[0] if result.new else None)
        if options.scores:
            values = result.scores.row() if result.scores else dict.fromkeys(NAMES)
            added += values.values()
        data = record.data
        if added and data.strip():
            data = self._with(data, added)
        if options.strip:
            data = _without_scores(record)
        if options.changes and result.new and result.new[0] is not None:
            start, end = record.fields[self._column]
            raw = record.data[start:end]
            new = self._encoded(result.new[0], raw[:1] == b'"')
            if 0 in result.raw:
                new = result.raw[0].encode()
            elif self._encoded(record.value(self._column), new[:1] == b'"') != raw:
                self.raws[index, 0] = raw.decode()
            data = data[:start] + new + data[end:]
        return data

    def rendered_header(self) -> bytes:
        """Return the header with the names of added columns."""
        if self.header is None:
            return b""
        options = self._options
        if options.strip:
            return _without_scores(self.header)
        names = [options.into] if options.into else []
        names += NAMES if options.scores else ()
        return self._with(self.header.data, names) if names else self.header.data

    def _with(self, data: bytes, values: Sequence[object]) -> bytes:
        body = data.rstrip(b"\r\n")
        texts = [_text(value) for value in values]
        fields = [self._encoded(text, quoted='"' in text) for text in texts]
        return self._delimiter.join([body, *fields]) + data[len(body) :]

    def _encoded(self, text: str, quoted: bool) -> bytes:
        data = text.encode()
        special = any(mark in data for mark in (b"\r", b"\n", self._delimiter))
        special = special or data.startswith(b'"')
        return b'"%b"' % data.replace(b'"', b'""') if quoted or special else data


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return msgspec.json.encode(value).decode()


class CsvReader:
    """The records of a file in batches."""

    def __init__(self, path: str, options: Options) -> None:
        """
        Raises:
            ConfigError: the column is a nested one.
        """
        if not options.path.is_flat:
            raise ConfigError(f"a CSV file has no nested column “{options.column}”", place=path)
        self._path = path
        self._options = options
        self.delimiter = b"\t" if ".tsv" in path.lower() else b","

    def __iter__(self) -> Iterator[CsvBatch]:
        """Yield the batches; the first one, which may be empty, has the header.

        Raises:
            ReadError: the file cannot be read, or has no such column.
        """
        options = self._options
        records = self._records()
        first = next(records, None)
        if first is None:
            return
        header = first[0]
        column, name = self._index(header, options.column), -1
        if options.id_column:
            name = self._index(header, options.id_column)
        shown: _Record | None = header
        found: list[_Record] = []
        rows: list[Row] = []
        for record, reason in records:
            found.append(record)
            broken = Row(reason="truncated", detail=reason)
            rows.append(broken if reason else _row(record, column, name))
            if len(rows) >= _ROWS:
                yield CsvBatch(options, self.delimiter, shown, column, found, rows)
                found, rows, shown = [], [], None
        if rows or shown:
            yield CsvBatch(options, self.delimiter, shown, column, found, rows)

    def _index(self, header: _Record, wanted: str) -> int:
        try:
            names = [header.value(index) for index in range(len(header.fields))]
        except UnicodeDecodeError as error:
            raise ReadError("is not in UTF-8", place=self._path, hint="convert it") from error
        names[0] = names[0].removeprefix("\ufeff").strip('"')
        if wanted not in names:
            hint = f"the columns are {', '.join(names)}; use --column"
            raise ReadError(f"has no column “{wanted}”", place=self._path, hint=hint)
        return names.index(wanted)

    def _records(self) -> Iterator[tuple[_Record, str]]:
        """Yield the records, each with what is wrong with it."""
        delimiter = re.escape(self.delimiter)
        plain = re.compile(rb"[^%b\r\n]*" % delimiter)
        data = b""
        fields: list[tuple[int, int]] = []
        at = 0  # where the current field begins
        scan = -1  # where the search for its closing mark goes on; -1 for a new field
        content = lines(blocks(self._path), 1 << 62)
        while True:
            try:
                line, _ = next(content)
            except StopIteration:
                break
            except TruncatedError as error:
                yield _Record(data, ()), str(error)
                return
            except OSError as error:
                raise ReadError(f"cannot be read ({error.strerror})", place=self._path) from error
            data = data + line if data else line
            while True:
                if scan < 0 and data[at : at + 1] == b'"':
                    scan = at + 1
                if scan >= 0:
                    scan = _closing(data, scan)
                    if data[scan : scan + 1] != b'"':
                        break  # the field goes on in the next line
                    end = _end(plain, data, scan + 1)
                else:
                    end = _end(plain, data, at)
                fields.append((at, end))
                scan = -1
                if data[end : end + 1] == self.delimiter:
                    at = end + 1
                    continue
                yield _Record(data, fields), ""
                data, fields, at = b"", [], 0
                break
        if data:
            yield _Record(data, ()), "a quotation mark is not closed"


def _end(plain: "re.Pattern[bytes]", data: bytes, at: int) -> int:
    match = plain.match(data, at)
    assert match is not None, "the pattern matches nothing, too"
    return match.end()


def _closing(data: bytes, at: int) -> int:
    """Return where the closing quotation mark is; the end of the data if there is none yet."""
    while True:
        at = data.find(b'"', at)
        if at < 0:
            return len(data)
        if data[at + 1 : at + 2] != b'"':
            return at
        at += 2


def _row(record: _Record, column: int, name: int) -> Row:
    if not record.data.strip():
        return Row()
    if column >= len(record.fields):
        return Row(reason="no-column", detail=f"the row has {len(record.fields)} fields")
    try:
        id = record.value(name) if 0 <= name < len(record.fields) else ""
        return Row((record.value(column),), id=id)
    except UnicodeDecodeError as error:
        return Row(reason="bad-utf8", detail=str(error))


class CsvSink:
    """Writes batches to a file."""

    def __init__(self, path: str, name: str) -> None:
        self._sink = Sink(path, name)
        self._begun = False

    def write(self, batch: CsvBatch, results: Sequence[RowResult | None]) -> None:
        """Write the rows that have a result, and the header before the first of them."""
        if not self._begun:
            self._sink.write(batch.rendered_header())
            self._begun = True
        for index, result in enumerate(results):
            if result is not None:
                self._sink.write(batch.rendered(index, result))

    def write_raw(self, data: bytes) -> None:
        """Write bytes as they are."""
        self._sink.write(data)

    def close(self) -> None:
        self._sink.close()


def _without_scores(record: _Record) -> bytes:
    """Return a record without the fields that a run has added at its end."""
    if len(record.fields) <= len(NAMES):
        return record.data
    last = record.fields[-1][1]
    return record.data[: record.fields[-len(NAMES) - 1][1]] + record.data[last:]
