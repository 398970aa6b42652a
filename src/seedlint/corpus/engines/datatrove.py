"""The step for pipelines of datatrove."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from datatrove.pipeline.base import PipelineStep

from seedlint.corpus.options import Options
from seedlint.corpus.step import Row, RowResult, Step

_BATCH = 256


class Clean(PipelineStep):  # type: ignore[misc]
    """Checks or fixes documents, and puts scores into their metadata.

    A document that breaks the linter is passed on unchanged. Its id and all other metadata stay.
    """

    name = "seedlint"
    type = "🧽 - CLEANER"

    def __init__(self, options: Options) -> None:
        """
        Args:
            options: of the run; ``column`` is not used.
        """
        super().__init__()
        self.options = options

    def run(self, data: Any, rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        """Yield the documents in order."""
        step = Step(self.options)
        documents = iter(data)
        while batch := [*islice(documents, _BATCH)]:
            results = step.rows([Row((document.text,)) for document in batch])
            for document, result in zip(batch, results, strict=True):
                if isinstance(result, RowResult):
                    self._put(document, result)
                self.stat_update("documents" if isinstance(result, RowResult) else "bad")
                yield document

    def _put(self, document: Any, result: RowResult) -> None:
        new = result.new[0]
        if new is not None:
            self.stat_update("changed")
            if self.options.into:
                document.metadata[self.options.into] = new
            else:
                document.text = new
        if self.options.scores and result.scores:
            document.metadata |= result.scores.row()
