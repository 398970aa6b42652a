"""Compute the formula of a metric: arithmetic over counts, and nothing else."""

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

_HEADING = re.compile(r"\bheading\.(h[1-6])\b")
_LONGEST = 2_000
"""Characters of a formula."""
_BINARY: Mapping[type, Callable[[float, float], float]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul,
    ast.Div: operator.truediv, ast.Mod: operator.mod,
}  # fmt: skip
_COMPARE: Mapping[type, Callable[[float, float], bool]] = {
    ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Eq: operator.eq, ast.NotEq: operator.ne,
}  # fmt: skip
_FUNCTIONS: Mapping[str, Callable[..., float]] = {
    name: getattr(math, name)
    for name in ("sqrt", "floor", "ceil", "log", "log2", "log10", "exp", "trunc")
} | {"abs": abs, "max": max, "min": min, "pow": math.pow, "round": round}
VARIABLES = frozenset(
    "words sentences syllables characters complex_words long_words polysyllabic_words paragraphs"
    " list pre blockquote".split()
) | {f"heading_h{level}" for level in range(1, 7)}


class FormulaError(ValueError):
    """A formula that cannot be computed; its text says why."""


def check_formula(formula: str, condition: str) -> None:
    """Check that a formula and its condition can be computed.

    Raises:
        FormulaError: they cannot.
    """
    counts = dict.fromkeys(VARIABLES, 1.0)
    compute(formula, counts)
    holds(0.0, condition, counts)


def compute(formula: str, counts: Mapping[str, float]) -> float:
    """Return what a formula comes to; 0 for a division by zero.

    Args:
        formula: with ``+ - * / %``, parentheses, ``math.sqrt`` and its like, and names of counts.
        counts: by name; one that is missing is 0.

    Raises:
        FormulaError: it is no such formula.
    """
    try:
        named = _HEADING.sub(r"heading_\1", formula)
        return float(_value(_parsed(f"({named})"), counts))
    except (ZeroDivisionError, OverflowError, ValueError) as error:
        if isinstance(error, FormulaError):
            raise
        return 0.0


def holds(result: float, condition: str, counts: Mapping[str, float]) -> bool:
    """Return whether a condition such as ``> 8`` holds for a result.

    Raises:
        FormulaError: it is no condition.
    """
    joined = condition.replace("&&", " and ").replace("||", " or ")
    try:
        return bool(_value(_parsed(f"{result!r} {joined}"), counts))
    except (ZeroDivisionError, OverflowError) as error:
        raise FormulaError(f"cannot be computed ({error})") from None


def _parsed(text: str) -> ast.expr:
    if len(text) > _LONGEST:
        raise FormulaError("is too long")
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError("is no arithmetic") from None


def _value(node: ast.expr, counts: Mapping[str, float]) -> Any:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.Name() if node.id in VARIABLES:
            return counts.get(node.id, 0.0)
        case ast.BinOp() if type(node.op) in _BINARY:
            return _BINARY[type(node.op)](_value(node.left, counts), _value(node.right, counts))
        case ast.UnaryOp(op=ast.USub()):
            return -_value(node.operand, counts)
        case ast.Call(func=ast.Attribute(value=ast.Name(id="math")), keywords=[]):
            function = _FUNCTIONS.get(node.func.attr)  # type: ignore[attr-defined]
            if function:
                return function(*(_value(one, counts) for one in node.args))
        case ast.Compare(ops=[op], comparators=[right]) if type(op) in _COMPARE:
            return _COMPARE[type(op)](_value(node.left, counts), _value(right, counts))
        case ast.BoolOp():
            values = [_value(one, counts) for one in node.values]
            return all(values) if isinstance(node.op, ast.And) else any(values)
    raise FormulaError("uses what Vale's documentation does not name")
