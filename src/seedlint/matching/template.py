"""Messages and replacements: ``{match}``, ``{fix}``, ``{group}``, ``{match:title}``."""

from collections.abc import Mapping
from functools import lru_cache

from seedlint.errors import RuleFileError
from seedlint.text.casing import capitalize, title
from seedlint.text.lazy_regex import pattern

_FIELD = pattern(r"\{\{|\}\}|\{(\w+)(?::(\w+))?\}")
_FORMS = {"title": title, "lower": str.lower, "upper": str.upper, "capital": capitalize}


def fill(template: str, values: Mapping[str, object]) -> str:
    """Return the template with its fields filled in; ``{{`` and ``}}`` are braces.

    Raises:
        RuleFileError: it names a value or a form that there is not.
    """
    pieces: list[str] = []
    for literal, name, form in _parsed(template):
        pieces.append(literal)
        if name:
            pieces.append(_filled(name, form, values))
    return "".join(pieces)


@lru_cache(maxsize=4096)
def names(template: str) -> frozenset[str]:
    """Return what the fields of a template are called."""
    return frozenset(name for _, name, _ in _parsed(template) if name)


def _filled(name: str, form: str, values: Mapping[str, object]) -> str:
    if name not in values:
        raise RuleFileError(
            f"“{{{name}}}” is not a placeholder here", hint=f"there is {', '.join(values)}"
        )
    value = values[name]
    text = "" if value is None else str(value)
    if not form:
        return text
    if form not in _FORMS:
        raise RuleFileError(
            f"“{form}” is not a form of a word", hint=f"there is {', '.join(_FORMS)}"
        )
    return _FORMS[form](text)


@lru_cache(maxsize=4096)  # rules have few templates and many findings
def _parsed(template: str) -> tuple[tuple[str, str, str], ...]:
    """Return the template as pieces: what stands before a field, its name and its form; the last
    piece has no field."""
    pieces: list[tuple[str, str, str]] = []
    literal, position = "", 0
    for found in _FIELD.finditer(template):
        literal += template[position : found.start()]
        position = found.end()
        if found[1] is None:
            literal += found[0][0]
        else:
            pieces.append((literal, found[1], found[2] or ""))
            literal = ""
    return (*pieces, (literal + template[position:], "", ""))
