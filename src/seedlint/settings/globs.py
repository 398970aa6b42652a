"""Patterns of files, as in ``.gitignore``: for settings and for walks alike.

All patterns of one list become one regular expression, the last pattern first, so
that one match tells which pattern has the last word. (The package pathspec does the
same job, but importing it takes longer than checking a file.)
"""

import re
from collections.abc import Iterable


class Globs:
    """Patterns that a later one may take back with a leading ``!``.

    A pattern without a slash (but for one at its end) matches at any depth, others
    from ``base`` downwards; one that ends in a slash matches folders only. Whatever
    lies in a folder that matches, matches too.
    """

    base: str
    """The folder that the patterns speak of; ends in a slash."""

    def __init__(self, patterns: Iterable[str], base: str) -> None:
        """``base`` is the absolute path of the folder that the patterns speak of."""
        self.base = _slashed(base)
        self._keeps: list[bool] = []
        alternatives: list[str] = []
        for pattern in reversed([*patterns]):
            pattern = _trimmed(pattern)
            taken_back = pattern.startswith("!")
            regex = _regex(pattern[1:] if taken_back else pattern)
            if regex:
                alternatives.append(f"({regex})")
                self._keeps.append(taken_back)
        self._match = re.compile("|".join(alternatives), re.DOTALL).fullmatch

    def __bool__(self) -> bool:
        return bool(self._keeps)

    def verdict(self, path: str) -> bool | None:
        """Whether the last pattern that matches is an ordinary one; None when none does.

        ``path`` is absolute, has slashes, and one at its end when it is a folder.
        Of what lies outside of the base only the name is matched.
        """
        inside = path[len(self.base) if path.startswith(self.base) else _name(path) :]
        if not self._keeps or not inside:
            return None
        found = self._match(inside)
        return None if found is None else not self._keeps[(found.lastindex or 1) - 1]


def _name(path: str) -> int:
    """Where the last component of a path begins."""
    return path.rfind("/", 0, len(path) - 1) + 1


def _slashed(folder: str) -> str:
    return folder if folder.endswith("/") else folder + "/"


def _trimmed(pattern: str) -> str:
    """A line of a ``.gitignore`` without its ending, and blanks that nothing escapes."""
    pattern = pattern.rstrip("\r\n")
    if pattern.startswith("#"):
        return ""
    bare = pattern.rstrip(" ")
    return bare + " " if bare.endswith("\\") and bare != pattern else bare


def _regex(pattern: str) -> str:
    """What matches the paths that a pattern without its ``!`` stands for; nothing for no path."""
    folder = pattern.endswith("/")
    body = pattern.rstrip("/") if folder else pattern
    anchored = "/" in body
    body = body.removeprefix("/")
    if not body:
        return ""
    pieces = [] if anchored else ["(?:.*/)?"]
    parts = body.split("/")
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        if part == "**":
            pieces.append(".+" if last else "(?:.*/)?")
        else:
            pieces.append(_part(part) + ("" if last else "/"))
    if parts[-1] != "**":
        pieces.append("/.*" if folder else "(?:/.*)?")
    regex = "".join(pieces)
    try:
        re.compile(regex)
    except re.error:  # a range such as [z-a]: it matches nothing
        return ""
    return regex


# Compiled when first needed: most runs do without.
_TOKEN = r"(?s)\\(.)|\[([!^]?)(\]?(?:\\.|[^\\\]])*)\]|(\*+)|(\?)|(.)"


def _part(part: str) -> str:
    """One component of a path."""

    def translated(token: re.Match[str]) -> str:
        escaped, negated, members, stars, question, plain = token.groups()
        if members is not None:
            return f"[{'^/' if negated else ''}{_class(members)}]"
        if stars:
            return "[^/]*"
        return "[^/]" if question else re.escape(escaped or plain)

    return re.sub(_TOKEN, translated, part)


def _class(members: str) -> str:
    """The members of ``[…]`` for ``re``, in which only the hyphen keeps its power."""
    return re.sub(r"\\(.)|([^\w-])", lambda one: "\\" + (one[1] or one[2]), members)
