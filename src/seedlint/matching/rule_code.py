"""Loads the Python beside a rule file."""

import marshal
import warnings
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import ModuleType
from typing import Any

from seedlint.document import Document
from seedlint.errors import RuleFileError
from seedlint.matching.compiled_rules import CompiledRule


def load(row: CompiledRule) -> Callable[..., Any]:
    """Return the rule's function: ``verify(document, match)`` where a pattern, phrases or a swap
    find the candidates, ``check(document)`` where Python does it all.

    A rule that counts has ``count(document)`` and ``check(document, counts)``; here they
    become one: the counts are those of the project if it was counted, else the document's.

    Where Python does it all, the function that comes back takes one argument more: the
    offsets in the text where the rule's prefilter words end, in order, or None when the rule is to
    look at the whole document. A rule that says so gets them after the document.

    Raises:
        RuleFileError: the file has no such function.
    """
    module = _module(row)
    if row.kind != "python":
        if row.function:
            return _function(row, module, row.function)
        if "verify" not in module.__dict__ and "judge" in module.__dict__:
            warnings.warn(
                f"{module.__file__}: judge is deprecated; hint: rename it to verify",
                FutureWarning,
                stacklevel=2,
            )
            return _function(row, module, "judge")
        return _function(row, module, "verify")
    check = _function(row, module, "check")
    if not row.counts:
        return check if row.places else lambda document, _: check(document)
    count = _function(row, module, "count")

    def counted(document: Document, places: Iterable[int] | None) -> Any:
        about = _about(row, document, places)
        counts = document.usage.get(row.id)
        return check(*about, count(*about) if counts is None else counts)

    return counted


def load_count(row: CompiledRule) -> Callable[[Document], Mapping[str, int]]:
    """Return the function ``count`` of a rule that counts, for a whole document. Raises
    RuleFileError."""
    count = _function(row, _module(row), "count")
    return lambda document: count(*_about(row, document, None))


def _about(row: CompiledRule, document: Document, places: Iterable[int] | None) -> tuple[Any, ...]:
    """Return what the rule's functions are about: the document, and the places if it wants them."""
    if not row.places:
        return (document,)
    return document, None if places is None else list(places)


def _module(row: CompiledRule) -> ModuleType:
    module = ModuleType(f"seedlint rule {row.id}")
    module.__file__ = row.path[: -len("toml")] + "py"
    exec(marshal.loads(row.code), module.__dict__)  # code that the pack's owner vouches for
    return module


def _function(row: CompiledRule, module: ModuleType, name: str) -> Callable[..., Any]:
    function = module.__dict__.get(name)
    if not callable(function):
        raise RuleFileError(
            f"the rule's Python has no function {name}",
            place=module.__file__ or "",
            hint=f"write def {name}({_arguments(row, name)}): …",
        )
    return partial(function, **row.options) if row.options else function


def _arguments(row: CompiledRule, name: str) -> str:
    """Return what a rule's function takes, as its author writes it."""
    if name == "verify" or name == row.function:
        return "document, match"
    places = ", places" if row.places else ""
    return f"document{places}{', counts' if row.counts and name == 'check' else ''}"
