"""JSON Lines: read, and written by splicing, so that only the chosen strings change."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from seedlint.corpus.json_splice import encoded, replaced, spliced, strings_at, with_fields
from seedlint.corpus.options import Options
from seedlint.corpus.scores import NAMES
from seedlint.corpus.step import Row, RowResult
from seedlint.corpus.streams import Sink, TruncatedError, blocks, lines
from seedlint.errors import ReadError

_ROWS = 512
_BATCH = 512_000
"""Bytes of a batch; the step takes it apart further."""
_LONGEST = 64_000_000
"""Bytes of a line that are held; of a longer one only the beginning goes to the quarantine."""
_BOM = b"\xef\xbb\xbf"


class JsonlBatch:
    """Some lines.

    Attributes:
        rows: what was found in each; a blank line is a row without a text.
        raws: after ``rendered``, strings that cannot be encoded back to the bytes that they
            had, by row and text.
    """

    def __init__(self, options: Options, data: Sequence[bytes], rows: Sequence[Row]) -> None:
        self.rows = rows
        self.raws: dict[tuple[int, int], str] = {}
        self._options = options
        self._lines = data

    def raw(self, index: int) -> bytes:
        """Return the bytes of a row."""
        return self._lines[index]

    def rendered(self, index: int, result: RowResult) -> bytes:
        """Return the bytes to be written for a row."""
        line, options = self._lines[index], self._options
        if options.strip:
            line = without_scores(line)
        if options.changes and any(text is not None for text in result.new):
            line = self._changed(index, line, result)
        fields: dict[str, Any] = {}
        if options.into:
            fields[options.into] = _into(options, result)
        if options.scores:
            fields |= result.scores.row() if result.scores else dict.fromkeys(NAMES)
        if not fields or not line.strip() or not self._is_object(index):
            return line
        _refuse_clash(line, fields)
        return with_fields(line, fields)

    def _is_object(self, index: int) -> bool:
        row = self.rows[index]
        return not row.reason or row.reason in ("no-column", "not-a-string", "too-long")

    def _changed(self, index: int, line: bytes, result: RowResult) -> bytes:
        spans = strings_at(line, self._options.path)
        if len(spans) != len(result.new):
            raise ReadError("a row does not have the strings that its decoder found")
        new: dict[int, str] = {}
        for number, text in enumerate(result.new):
            if text is None:
                continue
            start, end = spans[number]
            raw = line[start:end].decode()
            if number in result.raw:
                new[number] = result.raw[number]
                continue
            edits = result.texts[number].edits if result.texts else ()
            new[number] = replaced(raw, text, edits) if edits else encoded(text, raw)
            old = msgspec.json.decode(raw.encode())
            if encoded(old, new[number]) != raw:
                self.raws[index, number] = raw
        return spliced(line, spans, new)


def _refuse_clash(line: bytes, fields: Mapping[str, object]) -> None:
    """Raise ReadError when an object already has a field of one of some names."""
    if not any(f'"{name}"'.encode() in line for name in (next(iter(fields)), NAMES[0])):
        return  # as for nearly all
    known = json.loads(line.decode("utf-8-sig", "replace"))
    for name in fields:
        if name in known:
            raise ReadError(
                f"already has a column “{name}”",
                hint="drop or rename it, or choose another name with --into",
            )


def _into(options: Options, result: RowResult) -> object:
    if options.path.is_flat:
        return result.new[0] if result.new else None
    return [*result.new] if any(text is not None for text in result.new) else None


class JsonlReader:
    """The rows of a file, or of a range of its bytes, in batches."""

    def __init__(self, path: str, options: Options, start: int = 0, end: int | None = None) -> None:
        self._path = path
        self._options = options
        self._range = start, end
        column = options.path.column
        fields: list[Any] = [("value", Any, msgspec.UNSET)]
        names = {"value": column}
        self._id = options.id_column
        if self._id and self._id != column:
            fields.append(("id", Any, None))
            names["id"] = self._id
        self._decoder = msgspec.json.Decoder(msgspec.defstruct("Row", fields, rename=names))
        self._column = column

    def __iter__(self) -> Iterator[JsonlBatch]:
        """Yield the batches.

        Raises:
            ReadError: the file cannot be read.
        """
        longest = _LONGEST if self._options.bad_rows == "quarantine" else 1 << 62
        start, end = self._range
        found: list[bytes] = []
        rows: list[Row] = []
        size, first = 0, start == 0
        content = lines(blocks(self._path, start, end), longest)
        while True:
            try:
                line, length = next(content)
            except StopIteration:
                break
            except TruncatedError as error:
                # What was left of the last line is a row of its own, with what happened.
                if not rows or rows[-1].reason != "not-json":
                    found.append(b"")
                    rows.append(Row())
                rows[-1] = Row(reason="truncated", detail=str(error))
                break
            except OSError as error:
                raise ReadError(f"cannot be read ({error.strerror})", place=self._path) from error
            found.append(line)
            if length != len(line):
                rows.append(Row(reason="too-long", detail=f"a line of {length} bytes", size=length))
            else:
                rows.append(self._row(line, first))
            first = False
            size += len(line)
            if len(rows) >= _ROWS or size >= _BATCH:
                yield JsonlBatch(self._options, found, rows)
                found, rows, size = [], [], 0
        if rows:
            yield JsonlBatch(self._options, found, rows)

    def _row(self, line: bytes, first: bool) -> Row:
        try:
            row = self._decoder.decode(line)
        except msgspec.ValidationError as error:
            return Row(reason="not-an-object", detail=str(error))
        except (msgspec.DecodeError, RecursionError) as error:
            return self._odd_row(line, error, first)
        value = getattr(row, "value", None)
        return self._found(value, getattr(row, "id", value if self._id else ""))

    def _odd_row(self, line: bytes, error: Exception, first: bool) -> Row:
        """Return a row that the strict decoder refuses but that other tools take."""
        if not line.strip():
            return Row()
        if first:
            line = line.removeprefix(_BOM)
        try:
            row = json.loads(line.decode())
        except UnicodeDecodeError as fault:
            return Row(reason="bad-utf8", detail=str(fault))
        except RecursionError:
            return Row(reason="not-json", detail="nested too deeply")
        except ValueError:
            return Row(reason="not-json", detail=str(error))
        if not isinstance(row, dict):
            kind = type(row).__name__
            return Row(reason="not-an-object", detail=f"Expected `object`, got `{kind}`")
        return self._found(row.get(self._column, msgspec.UNSET), row.get(self._id, ""))

    def _found(self, value: Any, name: Any) -> Row:
        if value is msgspec.UNSET:
            return Row(reason="no-column", detail=f"there is no “{self._column}”")
        try:
            values = [*self._options.path.values(value)]
        except KeyError as error:
            return Row(reason="no-column", detail=f"there is no “{error.args[0]}”")
        except TypeError as error:
            return Row(reason="not-a-string", detail=str(error))
        texts = tuple(text for text in values if text is not None)
        for text in texts:
            if not isinstance(text, str):
                kind = type(text).__name__
                return Row(reason="not-a-string", detail=f"expected a string, got {kind}")
        return Row(texts, id="" if name is None else str(name))


class JsonlSink:
    """Writes batches to a file."""

    def __init__(self, path: str, name: str) -> None:
        self._sink = Sink(path, name)

    def write(self, batch: JsonlBatch, results: Sequence[RowResult | None]) -> None:
        """Write the rows that have a result."""
        self._sink.write(
            b"".join(
                batch.rendered(index, result)
                for index, result in enumerate(results)
                if result is not None
            )
        )

    def write_raw(self, data: bytes) -> None:
        """Write bytes as they are."""
        self._sink.write(data)

    def close(self) -> None:
        self._sink.close()


def without_scores(line: bytes) -> bytes:
    """Return a line without the columns that ``JsonlBatch.rendered`` has added."""
    found = [*re.finditer(rb',?"%b":' % NAMES[0].encode(), line)]
    return line[: found[-1].start()] + line[line.rindex(b"}") :] if found else line
