"""The measured precision of a rule on edited text, from benchmarks/accuracy."""

import os
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from seedlint.packs.rule_spec import RuleSpec

FILE = "measured.tsv"
"""Next to a pack's groups: a line for each rule, with tab-separated columns."""


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
        """Return the measurement as a sentence."""
        where = f"Measured on {self.words / 1e6:.1f} million words of edited text"
        findings = "1 finding" if self.found == 1 else f"{self.found} findings"
        if not self.found:
            return f"{where}: no findings."
        if not self.judged:
            return f"{where}: {findings}."
        return f"{where}: {findings}, {self.right} of {self.judged} reviewed were correct."


def precision(spec: RuleSpec) -> Precision | None:
    """Return the measurement of a rule; None when there was none."""
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
