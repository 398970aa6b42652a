"""Loads the Python beside a rule file."""

import marshal
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

from seedlint.document import Document
from seedlint.errors import RuleFileError
from seedlint.matching.program import Row

_ARGUMENTS = {"judge": "document, hit", "check": "document", "count": "document"}


def load(row: Row) -> Callable[..., Any]:
    """The rule's function: ``judge(document, hit)`` where a pattern, phrases or a
    swap find the candidates, ``check(document)`` where Python does it all.

    A rule that counts has ``count(document)`` and ``check(document, counts)``; here they
    become one: the counts are those of the project if it was counted, else the document's.

    Raises:
        RuleFileError: the file has no such function.
    """
    module = _module(row)
    if not row.counts:
        return _function(row, module, "check" if row.kind == "python" else "judge")
    count, check = _function(row, module, "count"), _function(row, module, "check")

    def counted(document: Document) -> Any:
        counts = document.usage.get(row.id)
        return check(document, count(document) if counts is None else counts)

    return counted


def load_count(row: Row) -> Callable[[Document], Mapping[str, int]]:
    """The function ``count(document)`` of a rule that counts. Raises RuleFileError."""
    return _function(row, _module(row), "count")


def _module(row: Row) -> ModuleType:
    module = ModuleType(f"seedlint rule {row.id}")
    module.__file__ = row.path[: -len("toml")] + "py"
    exec(marshal.loads(row.code), module.__dict__)  # code that the pack's owner vouches for
    return module


def _function(row: Row, module: ModuleType, name: str) -> Callable[..., Any]:
    function = module.__dict__.get(name)
    if not callable(function):
        more = ", counts" if row.counts and name == "check" else ""
        raise RuleFileError(
            f"the rule's Python has no function {name}",
            place=module.__file__ or "",
            mend=f"write def {name}({_ARGUMENTS[name]}{more}): …",
        )
    options = row.options

    def bound(*arguments: Any) -> Any:
        return function(*arguments, **options)

    return bound
