"""The step for Arrow tables: a table in, the same rows with more columns out."""

from collections.abc import Callable, Sequence
from typing import Any

from seedlint.corpus.columns import add_columns, schema_with
from seedlint.corpus.leaves import replaced_leaves, rows_of
from seedlint.corpus.options import Options
from seedlint.corpus.step import BadRowError, Row, RowResult, Step


class Clean:
    """A pure function from table to table, for any engine that maps over batches.

    It pickles its options, nothing else, and loads the rules when it is first called. It is not
    thread-safe: give each process or thread its own. Rows keep their number and order: a bad row
    is copied with null scores.
    """

    def __init__(self, options: Options) -> None:
        """
        Args:
            options: see ``Options``; ``bad_rows`` and ``keep`` are not used.
        """
        self.options = options
        self._step = Step(options)

    def __reduce__(self) -> tuple[type["Clean"], tuple[Options]]:
        return Clean, (self.options,)

    def __call__(self, table: Any) -> Any:
        """Check or fix the rows of a ``pyarrow.Table``.

        Raises:
            ReadError: the table has no such column, or already has one of the new ones.
        """
        found: Sequence[RowResult | BadRowError] = self._step.rows(rows_of(table, self.options))
        results = [RowResult() if isinstance(one, BadRowError) else one for one in found]
        return applied(table, results, self.options)

    def schema(self, schema: Any) -> Any:
        """Return the schema of a result for that of a table."""
        return schema_with(schema, self.options)


def applied(table: Any, results: Sequence[RowResult], options: Options) -> Any:
    """Return a table with new texts and columns.

    Args:
        table: a ``pyarrow.Table``.
        results: one for each row.
        options: of the run.
    """
    changed = any(text is not None for result in results for text in result.new)
    if options.changes and changed:
        table = replaced_leaves(table, options.path, _new_texts(results))
    return add_columns(table, results, options)


def _new_texts(results: Sequence[RowResult]) -> Callable[[int], Sequence[str | None]]:
    return lambda row: results[row].new


def row_count(rows: Sequence[Row]) -> int:
    """Return how many rows there are that are not bad."""
    return sum(not row.reason for row in rows)
