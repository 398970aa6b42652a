"""Format a rule's message as Vale does: in the manner of ``printf``."""

import re
from collections.abc import Sequence

_VERB = re.compile(r"%(?:\[(?P<number>\d+)\])?[-+# 0]*\d*(?:\.\d+)?(?P<verb>[a-zA-Z%])")
_BLANKS = re.compile(r"[ \n]+")


def format_message(template: str, *values: str) -> str:
    """Put values into a template.

    Args:
        template: with ``%s`` for the next value and ``%[2]s`` for the second one.
        values: in order. Those that the template does not ask for are dropped.

    Returns:
        The message in one line; what stands for no value stays as it is.
    """
    position = 0

    def value(found: "re.Match[str]") -> str:
        nonlocal position
        if found["verb"] == "%":
            return "%"
        if found["number"]:
            position = int(found["number"]) - 1
        if not 0 <= position < len(values):
            return found[0]
        position += 1
        return values[position - 1]

    return _BLANKS.sub(" ", _VERB.sub(value, template)).strip()


def listed(choices: Sequence[str]) -> str:
    """Return choices as a part of a sentence: ``'a', 'b', or 'c'``."""
    quoted = [f"'{choice}'" for choice in choices]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"


def without_double_quotes(template: str) -> str:
    """Return a template whose first value brings its own quotes."""
    for quoted in ("'%s'", '"%s"'):
        if template.count(quoted) == 2:
            template = template.replace(quoted, "%s", 1)
    return template
