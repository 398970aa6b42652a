"""What a rule's ``action`` makes of a match: the texts that may take its place."""

import re
from collections.abc import Callable, Sequence

from seedlint.vale.definition import Action
from seedlint.vale.masks import Compile
from seedlint.vale.regexp import PatternError, translate

_COUNTS = {
    "regex": 2, "trim": 1, "trim_left": 1, "trim_right": 1, "truncate": 1, "split": 2,
    "replace": 2, "remove": 1,
}  # fmt: skip
"""The ways to edit, and how many parameters each takes."""
_REFERENCE = re.compile(r"\$(?:(?P<dollar>\$)|(?P<name>\w+)|\{(?P<braced>\w+)\})")
_HUMP = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+|[^\W\d_]+")


def fault(action: Action) -> str:
    """Return why an action cannot be carried out, so that its rule has no fixes; ``""`` when it
    can."""
    name, params = action
    if name == "edit":
        if not params or params[0] not in _COUNTS:
            return "its action edits in a way that is unknown"
        if len(params) != 1 + _COUNTS[params[0]]:
            return f"its action “{params[0]}” takes {_COUNTS[params[0]]} parameters"
        if params[0] == "split" and not params[2].isdecimal():
            return "its action “split” takes a number"
        if params[0] == "regex":
            try:
                translate(params[1], prose=False)
            except PatternError as error:
                return f"the pattern of its action {error}"
    return ""


def editor(params: Sequence[str], compile: Compile) -> Callable[[str], str]:
    """Return what ``edit`` makes of a match; white space around that is dropped, as in Vale."""
    name, *rest = params
    if name == "regex":
        pattern = compile(translate(rest[0], prose=False), False)
        return lambda match: _replaced(pattern.search, match, rest[1]).strip()
    if name == "truncate":
        return lambda match: match.split(rest[0] or None, 1)[0].strip()
    if name == "split":
        return lambda match: _part(match, rest[0], int(rest[1])).strip()
    if name in ("replace", "remove"):
        return lambda match: match.replace(rest[0], rest[1] if rest[1:] else "").strip()
    strip = {"trim": str.strip, "trim_left": str.lstrip, "trim_right": str.rstrip}[name]
    return lambda match: strip(match, rest[0]).strip()


def _part(match: str, separator: str, index: int) -> str:
    parts = match.split(separator or None)
    return parts[index] if index < len(parts) else match


def _replaced(
    search: "Callable[[str, int, int], re.Match[str] | None]", text: str, template: str
) -> str:
    """Return the text with each match replaced, as Go does: ``$1``, ``${1}``, ``$name``."""
    pieces: list[str] = []
    at = start = 0
    while at <= len(text):
        found = search(text, at, len(text))
        if found is None:
            break
        pieces += text[start : found.start()], expand(template, found)
        start = found.end()
        at = start if start > found.start() else start + 1
    return "".join(pieces) + text[start:]


def expand(template: str, found: "re.Match[str]") -> str:
    """Return a template with ``$1`` and ``${name}`` replaced by groups; none for unknown ones."""

    def group(reference: "re.Match[str]") -> str:
        if reference["dollar"]:
            return "$"
        name = reference["name"] or reference["braced"]
        try:
            return found[int(name) if name.isdecimal() else name] or ""
        except IndexError:
            return ""

    return _REFERENCE.sub(group, template)


def simple(match: str) -> str:
    """Return the words of a name in lower case: ``fooBar_baz`` gives ``foo bar baz``."""
    return " ".join(word.lower() for word in _HUMP.findall(match))
