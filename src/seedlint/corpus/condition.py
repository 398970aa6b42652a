"""Conditions on the scores of a row, such as ``per_1000 < 5 and words > 50``."""

import ast
from collections.abc import Collection, Mapping
from typing import Any

from seedlint.corpus.scores import Scores
from seedlint.errors import ConfigError

_NUMBERS = tuple(name for name in Scores._fields if name not in ("groups", "rules", "spans"))
_ALLOWED = (
    ast.Expression, ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.USub, ast.Compare,
    ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq, ast.Name, ast.Load, ast.Constant,
    ast.BinOp, ast.Add, ast.Sub, ast.Mult, ast.Div,
)  # fmt: skip


class Condition:
    """A condition; a comparison with a rate that is null is false.

    Names are those of the columns without their prefix, or groups of rules, which stand for
    their number of findings.
    """

    def __init__(self, text: str) -> None:
        """
        Raises:
            ConfigError: it is no condition.
        """
        hint = f"compare {', '.join(_NUMBERS)} or a group with numbers, joined by and, or, not"
        try:
            tree = ast.parse(text.strip(), mode="eval")
        except (SyntaxError, ValueError, RecursionError) as error:
            raise ConfigError(f"--keep: “{text}” is no condition", hint=hint) from error
        for node in ast.walk(tree):
            if not isinstance(node, _ALLOWED):
                raise ConfigError(f"--keep: “{ast.unparse(node)}” is not allowed", hint=hint)
        self.names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        self._code = compile(tree, "--keep", "eval")

    def check(self, groups: Collection[str]) -> None:
        """Check that all names are known.

        Args:
            groups: of all rules.

        Raises:
            ConfigError: one is not.
        """
        for name in sorted(self.names.difference(_NUMBERS, groups)):
            hint = f"the columns are {', '.join(_NUMBERS)}; the groups {', '.join(groups)}"
            raise ConfigError(f"--keep: unknown name “{name}”", hint=hint)

    def __call__(self, scores: Scores) -> bool:
        """Return whether the scores of a row meet the condition."""
        try:
            return bool(eval(self._code, {"__builtins__": {}}, _Names(scores)))
        except (TypeError, ZeroDivisionError):
            return False


class _Names(dict[str, Any]):
    """The values of names: columns, else counts of groups."""

    def __init__(self, scores: Scores) -> None:
        super().__init__({name: getattr(scores, name) for name in _NUMBERS})
        self._groups: Mapping[str, int] = scores.groups

    def __missing__(self, name: str) -> int:
        return self._groups.get(name, 0)
