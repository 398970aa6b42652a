"""Messages and replacements: ``{match}``, ``{fix}``, ``{group}``, ``{match:title}``."""

import re
from collections.abc import Mapping

from seedlint.errors import RuleFileError
from seedlint.text.casing import capitalize, title
from seedlint.text.pattern import pattern

_FIELD = pattern(r"\{\{|\}\}|\{(\w+)(?::(\w+))?\}")
_FORMS = {"title": title, "lower": str.lower, "upper": str.upper, "capital": capitalize}


def fill(template: str, values: Mapping[str, object]) -> str:
    """The template with its fields filled in; ``{{`` and ``}}`` are braces.

    Raises:
        RuleFileError: it names a value or a form that there is not.
    """

    def field(found: re.Match[str]) -> str:
        name, form = found[1], found[2]
        if name is None:
            return found[0][0]
        if name not in values:
            raise RuleFileError(
                f"“{{{name}}}” stands for nothing here", mend=f"there is {', '.join(values)}"
            )
        value = values[name]
        text = "" if value is None else str(value)
        if form is None:
            return text
        if form not in _FORMS:
            raise RuleFileError(
                f"“{form}” is no form of a word", mend=f"there is {', '.join(_FORMS)}"
            )
        return _FORMS[form](text)

    return _FIELD.sub(field, template) if "{" in template or "}" in template else template
