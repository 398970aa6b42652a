"""Units as Spark tasks, and the step for data frames."""

from collections.abc import Iterator, Sequence
from typing import Any

from seedlint.corpus.engines.units import run_unit
from seedlint.corpus.optional import library
from seedlint.corpus.options import Options
from seedlint.corpus.plan import Unit
from seedlint.corpus.table import Clean
from seedlint.corpus.unit import Job

_steps: dict[Options, Clean] = {}


def run(context: Any, job: Job, units: Sequence[Unit]) -> Iterator[tuple[Unit, dict[str, Any]]]:
    """Run units, each as one task, and yield their commit records.

    Args:
        context: a ``SparkContext``.
        job: of the run; all nodes reach its files under the same paths.
        units: to run.
    """
    tasks = context.parallelize([*units], max(1, len(units)))
    yield from tasks.map(lambda unit: (Unit(*unit), run_unit(job, unit))).toLocalIterator()


def clean(frame: Any, options: Options) -> Any:
    """Return a ``pyspark.sql.DataFrame`` whose texts are checked or fixed.

    Offsets in spans count code points, while Spark's string functions count UTF-16 units.
    """
    from_arrow = library("pyspark.sql.pandas.types", "run on Spark", "pip install pyspark")
    schema = Clean(options).schema(from_arrow.to_arrow_schema(frame.schema))

    def cleaned(batches: Iterator[Any]) -> Iterator[Any]:
        pa = library("pyarrow", "read Arrow batches")
        # Spark uses its processes again, so that the rules are loaded once in each.
        step = _steps.setdefault(options, Clean(options))
        for batch in batches:
            table = step(pa.Table.from_batches([batch]))
            yield from table.combine_chunks().to_batches()

    return frame.mapInArrow(cleaned, from_arrow.from_arrow_schema(schema))
