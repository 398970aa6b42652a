"""How often a rule was right in edited texts, as benchmarks/accuracy measured it."""

import os
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from seedlint.packs.rule_file import RuleSpec

FILE = "measured.tsv"
"""Beside a pack's groups: a line for each rule, with tabs between its columns."""


class Precision(NamedTuple):
    """What a measurement found of one rule.

    Attributes:
        words: how many words were looked at.
        found: how many findings there were.
        judged: how many of them people looked at.
        right: how many of those were right.
    """

    words: int
    found: int
    judged: int
    right: int

    def __str__(self) -> str:
        where = f"In {self.words / 1e6:.1f} million words of edited text"
        if not self.found:
            return f"{where} it found nothing."
        times = "once" if self.found == 1 else f"{self.found} times"
        if not self.judged:
            return f"{where} it spoke up {times}."
        if self.judged == self.found == 1:
            return f"{where} it spoke up once, {'rightly' if self.right else 'wrongly'}."
        return f"{where} it spoke up {times}; {self.right} of the {self.judged} judged were right."


def precision(spec: RuleSpec) -> Precision | None:
    """The measurement of a rule; None when there was none."""
    folder = os.path.dirname(os.path.dirname(os.path.abspath(spec.path)))
    return _table(os.path.dirname(folder) if spec.subgroup else folder).get(spec.name)


@cache
def _table(folder: str) -> Mapping[str, Precision]:
    try:
        with open(os.path.join(folder, FILE), encoding="utf-8") as stream:
            rows = [line.rstrip("\n").split("\t") for line in stream]
    except FileNotFoundError:
        return MappingProxyType({})
    return {name: Precision(*map(int, numbers)) for name, *numbers in rows}
