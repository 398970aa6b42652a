"""The added columns as Arrow arrays with explicit types."""

from collections.abc import Sequence
from typing import Any

from seedlint.corpus.optional import pyarrow
from seedlint.corpus.options import VERSION, Options
from seedlint.corpus.scores import NAMES, PREFIX, Found, group_rows
from seedlint.corpus.step import RowResult
from seedlint.errors import ReadError

METADATA = b"seedlint"
"""The key in a schema's metadata that says what the columns mean."""
_NOTE = (
    f'{{"version": {VERSION}, "offsets": "code points of the text column", '
    f'"text": "index of the string in the row, from 0"}}'
)


def score_types() -> dict[str, Any]:
    """Return the Arrow type of each column of scores."""
    pa = pyarrow()
    span = pa.struct(
        [
            ("text", pa.int32()),
            ("start", pa.int32()),
            ("end", pa.int32()),
            ("rule", pa.string()),
            ("grade", pa.int8()),
            ("new", pa.string()),
        ]
    )
    types = {
        "words": pa.int32(),
        "hidden_share": pa.float32(),
        "findings": pa.int32(),
        "per_1000": pa.float32(),
        "per_1000_low": pa.float32(),
        "groups": pa.list_(pa.struct([("group", pa.string()), ("findings", pa.int32())])),
        "rules": pa.list_(pa.string()),
        "language": pa.string(),
        "spans": pa.list_(span),
        "changed": pa.bool_(),
        "fixes": pa.int32(),
    }
    return {PREFIX + key: kind for key, kind in types.items()}


def added_fields(schema: Any, options: Options) -> list[Any]:
    """Return the fields that a run adds to a schema.

    Raises:
        ReadError: the schema already has one of them.
    """
    pa = pyarrow()
    fields: list[Any] = []
    if options.into:
        column = schema.field(options.path.column).type
        flat = options.path.is_flat
        kind = pa.string() if flat else pa.list_(pa.string())
        if flat and pa.types.is_large_string(column):
            kind = column
        fields.append(pa.field(options.into, kind))
    if options.scores:
        fields += [pa.field(name, kind) for name, kind in score_types().items()]
    for field in fields:
        if field.name in schema.names:
            raise ReadError(
                f"already has a column “{field.name}”",
                hint="drop or rename it, or choose another name with --into",
            )
    return fields


def schema_with(schema: Any, options: Options) -> Any:
    """Return the schema of the output for that of the input; metadata are kept."""
    if options.strip:
        return without_scores(schema)
    for field in added_fields(schema, options):
        schema = schema.append(field)
    if options.scores:
        schema = schema.with_metadata({**(schema.metadata or {}), METADATA: _NOTE.encode()})
    return schema


def add_columns(table: Any, results: Sequence[RowResult], options: Options) -> Any:
    """Return a table with the columns that the options ask for.

    Args:
        table: a ``pyarrow.Table``.
        results: one for each row.
        options: of the run.
    """
    if options.strip:
        names = without_scores(table.schema).names
        return table.select(names).replace_schema_metadata(without_scores(table.schema).metadata)
    if not (options.into or options.scores):
        return table
    pa = pyarrow()
    schema = schema_with(table.schema, options)
    added = added_fields(table.schema, options)
    arrays = [*table.columns]
    if options.into:
        arrays.append(pa.array([_into(options, result) for result in results], added[0].type))
    if options.scores:
        arrays += _score_arrays(results)
    return pa.Table.from_arrays(arrays, schema=schema)


def without_scores(schema: Any) -> Any:
    """Return a schema without the columns of scores and what was said of them."""
    pa = pyarrow()
    fields = [field for field in schema if field.name not in NAMES]
    metadata = {key: value for key, value in (schema.metadata or {}).items() if key != METADATA}
    return pa.schema(fields, metadata or None)


def _into(options: Options, result: RowResult) -> object:
    if options.path.is_flat:
        return result.new[0] if result.new else None
    return [*result.new] if any(text is not None for text in result.new) else None


def _score_arrays(results: Sequence[RowResult]) -> list[Any]:
    pa = pyarrow()
    types = score_types()
    rows = [result.scores for result in results]
    arrays: list[Any] = []
    for name, kind in types.items():
        field = name.removeprefix(PREFIX)
        values = [None if row is None else getattr(row, field) for row in rows]
        if field == "groups":
            values = [None if row is None else group_rows(row.groups) for row in rows]
        if field == "spans":
            arrays.append(_spans(values, kind))
        else:
            arrays.append(pa.array(values, kind))
    return arrays


def _spans(values: Sequence[Sequence[Found] | None], kind: Any) -> Any:
    """Return the column of spans; by columns, for dictionaries would take several times as long."""
    pa = pyarrow()
    offsets = [0]
    for value in values:
        offsets.append(offsets[-1] + len(value or ()))
    found = [one for value in values if value for one in value]
    struct = kind.value_type
    columns = [
        pa.array([one[index] for one in found], struct.field(index).type)
        for index in range(struct.num_fields)
    ]
    inner = pa.StructArray.from_arrays(columns, fields=[*struct])
    starts: list[int | None] = [*offsets]
    for index, value in enumerate(values):
        if value is None:
            starts[index] = None
    return pa.ListArray.from_arrays(pa.array(starts, pa.int32()), inner)
