"""Patterns of files, as in ``.gitignore``: for settings and for walks alike.

(The package pathspec does the same job, but importing it takes longer than checking
a file.)
"""

import re
from collections.abc import Iterable


class IgnorePatterns:
    """Patterns that a later one may take back with a leading ``!``.

    A pattern without a slash (but for one at its end) is for names, at any depth;
    others are for paths from ``base`` downwards. One that ends in a slash is for
    folders only.
    """

    base: str
    """The folder that the patterns speak of; ends in a slash."""

    def __init__(self, patterns: Iterable[str], base: str) -> None:
        """``base`` is the absolute path of the folder that the patterns speak of."""
        self.base = _slashed(base)
        self._taken_back: list[bool] = []
        names: list[tuple[int, str]] = []
        paths: list[tuple[int, str]] = []
        for number, pattern in enumerate(patterns):
            pattern = _trimmed(pattern)
            self._taken_back.append(pattern.startswith("!"))
            body = pattern.removeprefix("!")
            regex = _regex(body)
            if regex:
                (paths if "/" in body.rstrip("/") else names).append((number, regex))
        self._names = _Last(names)
        self._paths = _Last(paths)

    def verdict(self, path: str) -> bool | None:
        """Return whether the last pattern that matches is an ordinary one; None when none does.

        ``path`` is absolute, has slashes, and one at its end when it is a folder.
        Of what lies outside of the base only the name is matched.
        """
        last = self._names.number(path[path.rfind("/", 0, -1) + 1 :])
        if path.startswith(self.base):
            last = max(last, self._paths.number(path[len(self.base) :]))
        return None if last < 0 else not self._taken_back[last]

    def covers(self, path: str) -> bool:
        """Return whether a path, or a folder around it within the base, has the verdict True."""
        slash = path.find("/", len(self.base)) if path.startswith(self.base) else -1
        while 0 <= slash < len(path) - 1:
            if self.verdict(path[: slash + 1]):
                return True
            slash = path.find("/", slash + 1)
        return self.verdict(path) is True


def fault(pattern: str) -> str:
    """Return what keeps a pattern from ever matching; nothing for a good one."""
    body = _trimmed(pattern).removeprefix("!")
    if any(token[6] == "[" for token in re.finditer(_TOKEN, body)):
        return "its bracket is not closed"
    return "" if _regex(body) else "it stands for no file"


class _Last:
    """Numbered regular expressions as one, the last first, so that one match tells
    which has the last word."""

    def __init__(self, numbered: list[tuple[int, str]]) -> None:
        latest = sorted(numbered, reverse=True)
        self._numbers = [number for number, _ in latest]
        self._match = re.compile("|".join(f"({regex})" for _, regex in latest), re.DOTALL).fullmatch

    def number(self, text: str) -> int:
        """Return the number of the last expression that matches all of a text; -1 when none
        does."""
        found = self._match(text) if self._numbers else None
        return -1 if found is None else self._numbers[(found.lastindex or 1) - 1]


def _slashed(folder: str) -> str:
    return folder if folder.endswith("/") else folder + "/"


def _trimmed(pattern: str) -> str:
    """Return a line of a ``.gitignore`` without its ending, and blanks that nothing escapes."""
    pattern = pattern.rstrip("\r\n")
    if pattern.startswith("#"):
        return ""
    bare = pattern.rstrip(" ")
    return bare + " " if bare.endswith("\\") and bare != pattern else bare


def _regex(pattern: str) -> str:
    """Return what matches the names or paths that a pattern without its ``!`` stands for."""
    folder = pattern.endswith("/")
    parts = pattern.rstrip("/").removeprefix("/").split("/")
    if parts == [""]:
        return ""
    pieces: list[str] = []
    waiting = ""  # the components since the last "**", which are to be found as a whole
    any_depth = False
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        if part == "**" and len(parts) > 1:
            if last:
                waiting += ".+"
            elif waiting or not any_depth:
                pieces.append(_leftmost(waiting, any_depth))
                waiting, any_depth = "", True
        else:
            waiting += _part(part) + ("" if last else "/")
    pieces.append(("(?:.*/)?" if any_depth else "") + waiting)
    pieces.append("/" if folder else "/?")
    regex = "".join(pieces)
    try:
        re.compile(regex)
    except re.error:  # a range such as [z-a]: it matches nothing
        return ""
    return regex


def _leftmost(components: str, any_depth: bool) -> str:
    """Return what matches some components, at the first depth where they stand if at any.

    The first place is as good as any other, for what follows may lie at any depth below. So
    nothing is tried again: patterns with many ``**`` would take forever on long paths.
    """
    return f"(?>(?:[^/]*/)*?{components})" if any_depth else components


# Compiled when first needed: most runs do without.
_TOKEN = r"(?s)\\(.)|\[([!^]?)(\]?(?:\\.|[^\\\]])*)\]|(\*+)|(\?)|(.)"


def _part(part: str) -> str:
    """Return one component of a path. Of several stars each takes the least that does, and is not
    asked again, as in ``_leftmost``."""
    pieces = [""]
    for token in re.finditer(_TOKEN, part):
        escaped, negated, members, stars, question, plain = token.groups()
        if stars:
            if pieces[-1] or len(pieces) == 1:
                pieces.append("")
        elif members is not None:
            pieces[-1] += f"[{'^/' if negated else ''}{_class(members)}]"
        else:
            pieces[-1] += "[^/]" if question else re.escape(escaped or plain)
    first, *others = pieces
    if not others:
        return first
    *middle, end = others
    least = "".join(f"(?>[^/]*?{piece})" for piece in middle)
    return "(?=[^/])" * part.startswith("*") + first + least + "[^/]*" + end


def _class(members: str) -> str:
    """Return the members of ``[…]`` for ``re``, in which only the hyphen keeps its power."""
    return re.sub(r"\\(.)|([^\w-])", lambda one: "\\" + (one[1] or one[2]), members)
