"""The margins of confusable words, as scripts/context calibrated them."""

import os
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from seedlint.packs.pack import builtin

FILE = "margins.tsv"
"""Beside the groups of built-in rules: a line for each direction, with tabs between columns."""


class Margin(NamedTuple):
    """What a direction of a pair of words needs, and what it did in calibration.

    Attributes:
        report: log odds from which a place is reported.
        safe: log odds from which its fix is safe.
        recall: share of the mistakes put into clean text that were reported.
        alarms: correct words that were reported, in the whole calibration text.
        precision: share of correct reports to be expected, given how common the mistake is.
    """

    report: float
    safe: float
    recall: float
    alarms: int
    precision: float


@cache
def margins() -> Mapping[tuple[str, str], Margin]:
    """Return the margin for each (written, meant) that the context model knows."""
    with open(os.path.join(builtin().path, FILE), encoding="utf-8") as stream:
        rows = [line.rstrip("\n").split("\t") for line in stream if not line.startswith("#")]
    return MappingProxyType({(row[0], row[1]): _margin(row[2:]) for row in rows})


def _margin(row: list[str]) -> Margin:
    report, safe, recall, alarms, precision = row
    return Margin(float(report), float(safe), float(recall), int(alarms), float(precision))
