"""The step for Daft data frames."""

from typing import Any

from seedlint.corpus.optional import library
from seedlint.corpus.options import Options
from seedlint.corpus.table import Clean


def clean(frame: Any, options: Options) -> Any:
    """Return a ``daft.DataFrame`` whose texts are checked or fixed.

    Args:
        frame: the data frame.
        options: of the run; the column must be a top-level one.
    """
    daft = library("daft", "run on Daft", "pip install daft")
    pa = library("pyarrow", "exchange data with Daft")
    column = options.path.column
    schema = Clean(options).schema(pa.schema([(column, pa.large_string())]))
    kind = daft.DataType.from_arrow_type(pa.struct([*schema]))

    @daft.cls(use_process=True)
    class Cleaner:
        def __init__(self) -> None:
            self.step = Clean(options)

        @daft.method.batch(return_dtype=kind)  # type: ignore[untyped-decorator]
        def clean(self, texts: Any) -> Any:
            array = texts.to_arrow().cast(pa.large_string())
            table = self.step(pa.table({column: array})).combine_chunks()
            arrays = [one.chunk(0) if one.num_chunks else one for one in table.columns]
            return pa.StructArray.from_arrays(arrays, fields=[*table.schema])

    found = frame.with_column("__seedlint", Cleaner().clean(daft.col(column)))
    for name in schema.names:
        found = found.with_column(name, daft.col("__seedlint")[name])
    return found.exclude("__seedlint")
