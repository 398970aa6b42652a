"""The step for ``datasets.Dataset`` of Hugging Face."""

from typing import Any

from seedlint.corpus.options import Options
from seedlint.corpus.table import Clean


def clean(dataset: Any, options: Options, processes: int | None = None) -> Any:
    """Return a ``datasets.Dataset`` whose texts are checked or fixed.

    The result is cached under a name that the options decide, so that it is found again by any
    number of processes.

    Args:
        dataset: a ``datasets.Dataset``.
        options: of the run.
        processes: how many; None for this one.
    """
    shown = dataset.with_format("arrow")
    found = shown.map(
        Clean(options),
        batched=True,
        batch_size=512,
        num_proc=processes,
        new_fingerprint=f"{dataset._fingerprint[:8]}{options.digest()[:24]}",
    )
    return found.with_format(dataset.format["type"])
