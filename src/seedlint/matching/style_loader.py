"""Load the rules of styles of Vale."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from seedlint.diagnostic import Finding
from seedlint.document import Document
from seedlint.matching.compiled_rules import CompiledRule
from seedlint.matching.patterns import ready
from seedlint.vale.runner import load as load_rule


def load(row: CompiledRule) -> Callable[[Document, Sequence[int] | None], Iterable[Finding]]:
    """Return what finds a rule's alerts; its patterns have a time budget, as all of strangers."""
    return load_rule(row.options, _ready, row.before, row.after)


def _ready(pattern: str, ignore_case: bool) -> Any:
    return ready(pattern, ignore_case, False)
