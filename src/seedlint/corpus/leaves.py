"""The strings of a column in an Arrow table, also within lists and structs."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from seedlint.corpus.optional import pyarrow
from seedlint.corpus.options import Options
from seedlint.corpus.paths import Path
from seedlint.corpus.step import Row
from seedlint.errors import ReadError


def check_column(schema: Any, options: Options, place: str = "") -> None:
    """Check that a schema has the columns that the options name.

    Raises:
        ReadError: it lacks one, or it is of another type.
    """
    pa = pyarrow()
    for column in filter(None, (options.column, options.id_column)):
        path = Path.parse(column)
        if path.column not in schema.names:
            hint = f"the columns are {', '.join(schema.names)}; use --column"
            raise ReadError(f"has no column “{path.column}”", place=place, hint=hint)
    kind = schema.field(options.path.column).type
    for step in options.path.steps[1:]:
        if step is None and (pa.types.is_list(kind) or pa.types.is_large_list(kind)):
            kind = kind.value_type
        elif step is not None and pa.types.is_struct(kind) and kind.get_field_index(step) >= 0:
            kind = kind.field(step).type
        else:
            raise ReadError(f"has no “{options.column}”: it ends at {kind}", place=place)
    if not is_text(kind):
        hint = "choose a column of strings with --column"
        raise ReadError(f"“{options.column}” has the type {kind}", place=place, hint=hint)


def is_text(kind: Any) -> bool:
    """Return whether an Arrow type is one of strings."""
    types = pyarrow().types
    if types.is_dictionary(kind):
        kind = kind.value_type
    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind))


def rows_of(table: Any, options: Options) -> list[Row]:
    """Return the rows of a table.

    Raises:
        ReadError: it has no such column.
    """
    check_column(table.schema, options)
    path = options.path
    column = table.column(path.column)
    names = _names(table, options)
    try:
        values = column.to_pylist()
    except UnicodeDecodeError:
        return [*_one_by_one(column, path, names)]
    return [_row(path, value, name) for value, name in zip(values, names, strict=True)]


def _names(table: Any, options: Options) -> Sequence[str]:
    if not options.id_column:
        return [""] * table.num_rows
    return [str(value) for value in table.column(options.id_column).to_pylist()]


def _row(path: Path, value: Any, name: str) -> Row:
    return Row(tuple(text for text in path.values(value) if text is not None), id=name)


def _one_by_one(column: Any, path: Path, names: Sequence[str]) -> Iterator[Row]:
    for scalar, name in zip(column, names, strict=True):
        try:
            yield _row(path, scalar.as_py(), name)
        except UnicodeDecodeError as error:
            yield Row(reason="bad-utf8", detail=str(error), id=name)


def replaced_leaves(table: Any, path: Path, new: Callable[[int], Sequence[str | None]]) -> Any:
    """Return a table with other strings at a path; types and all else stay.

    Args:
        table: a ``pyarrow.Table``.
        path: of the column.
        new: gives the new texts of a row, None for each one that stays.
    """
    pa = pyarrow()
    index = table.schema.get_field_index(path.column)
    field = table.schema.field(index)
    if path.is_flat:
        values = table.column(index).to_pylist()
        for row, value in enumerate(values):
            if value is not None and (texts := new(row)) and texts[0] is not None:
                values[row] = texts[0]
    else:
        values = [
            _with(value, path.steps[1:], iter(new(row)))
            for row, value in enumerate(table.column(index).to_pylist())
        ]
    kind = field.type
    if pa.types.is_dictionary(kind):
        array = pa.array(values, kind.value_type).dictionary_encode().cast(kind)
    else:
        array = pa.array(values, kind)
    return table.set_column(index, field, array)


def _with(value: Any, steps: Sequence[str | None], new: Iterator[str | None]) -> Any:
    """Return a decoded value with other strings at a path, taken in order."""
    if value is None:
        return None
    if not steps:
        text = next(new, None)
        return value if text is None else text
    if steps[0] is None:
        return [_with(element, steps[1:], new) for element in value]
    return {**value, steps[0]: _with(value[steps[0]], steps[1:], new)}
