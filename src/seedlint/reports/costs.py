"""What rules cost, as a table for people and as JSON for machines. The JSON's shape is a promise.

It has ``megabytes``, of all texts, and ``rules``, the dearest first: each with its ``id``,
``ms_per_megabyte`` of CPU, and ``documents``, ``places``, ``candidates`` and ``findings``,
whose meaning ``seedlint.stats.cost`` tells.
"""

from collections.abc import Mapping
from operator import itemgetter

from seedlint.reports.terminal import aligned
from seedlint.stats.cost import Cost

_HEADS = ("ms/MB", "documents", "places", "candidates", "findings")


def text(costs: Mapping[str, Cost], size: int) -> str:
    """Return a row for each rule that did anything, and one for all.

    Args:
        costs: by rule.
        size: of all texts, in bytes.
    """
    if not size:
        return "There was nothing to measure.\n"
    rows = [_row(id, cost, size) for id, cost in _dearest(costs)]
    totals = [sum(map(itemgetter(column), rows)) for column in range(1, len(_HEADS) + 1)]
    shown = [("", *_HEADS), *map(_shown, rows), _shown((f"all {len(rows)} rules", *totals))]
    return "\n".join([*aligned(shown), ""])


def json(costs: Mapping[str, Cost], size: int) -> str:
    """Return the same as one object."""
    import json  # people do without

    keys = ("id", "ms_per_megabyte", *_HEADS[1:])
    rows = [_row(id, cost, size) for id, cost in _dearest(costs)]
    rules = [dict(zip(keys, (row[0], round(row[1], 4), *row[2:]), strict=True)) for row in rows]
    return json.dumps({"megabytes": size / 1e6, "rules": rules}, indent=2) + "\n"


def _dearest(costs: Mapping[str, Cost]) -> list[tuple[str, Cost]]:
    return sorted(costs.items(), key=lambda item: (-item[1].seconds, item[0]))


def _row(id: str, cost: Cost, size: int) -> tuple[str, float, int, int, int, int]:
    rate = cost.seconds * 1e9 / size if size else 0.0
    return id, rate, cost.documents, cost.places, cost.candidates, cost.findings


def _shown(row: tuple[str, float, int, int, int, int]) -> tuple[str, ...]:
    id, rate, *counts = row
    return id, f"{rate:.3f}", *map(str, counts)
