"""Loads the Python beside a rule file."""

import marshal
from collections.abc import Callable
from types import ModuleType
from typing import Any

from seedlint.errors import RuleFileError
from seedlint.matching.program import Row


def load(row: Row) -> Callable[..., Any]:
    """The rule's function: ``judge(document, hit)`` where a pattern, phrases or a
    swap find the candidates, ``check(document)`` where Python does it all.

    Raises:
        RuleFileError: the file has no such function.
    """
    wanted = "check" if row.kind == "python" else "judge"
    module = ModuleType(f"seedlint rule {row.id}")
    module.__file__ = row.path[: -len("toml")] + "py"
    exec(marshal.loads(row.code), module.__dict__)  # code that the pack's owner vouches for
    function = module.__dict__.get(wanted)
    if not callable(function):
        raise RuleFileError(
            f"the rule's Python has no function {wanted}",
            place=module.__file__,
            mend=f"write def {wanted}(document{', hit' if wanted == 'judge' else ''}): …",
        )
    options = row.options

    def bound(*arguments: Any) -> Any:
        return function(*arguments, **options)

    return bound
