"""The patterns of sections in a ``.vale.ini``.

Without ``**`` a ``*`` also stands for slashes; with it, as in most tools, it does not.
"""

import re
from functools import lru_cache

_TOKEN = re.compile(r"\*\*/|\*+|\?|\\.|\[(?P<not>[!^])?(?P<set>[^\]]+)\]|[{},]|.", re.DOTALL)


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> "re.Pattern[str]":
    slashes = "**" in pattern
    depth = 0
    pieces: list[str] = []
    for found in _TOKEN.finditer(pattern):
        token = found[0]
        if token == "**/":
            pieces.append("(?:[^/]*/)*")
        elif token.startswith("*"):
            pieces.append("[^/]*" if slashes and token == "*" else ".*")
        elif token == "?":
            pieces.append("[^/]" if slashes else ".")
        elif found["set"]:
            chars = re.sub(r"([\\\[\]^&~|])", r"\\\1", found["set"])
            pieces.append(f"[{'^' if found['not'] else ''}{chars}]")
        elif token == "{":
            depth += 1
            pieces.append("(?:")
        elif token == "}" and depth:
            depth -= 1
            pieces.append(")")
        elif token == "," and depth:
            pieces.append("|")
        else:
            pieces.append(re.escape(token[-1]))
    try:
        return re.compile("".join(pieces) + ")" * depth, re.DOTALL)
    except re.error:
        return re.compile(re.escape(pattern))


def matches(pattern: str, path: str) -> bool:
    """Return whether a pattern is for a path, which has slashes; ``!`` in front turns it around."""
    negated = pattern.startswith("!")
    found = _compiled(pattern.lstrip("!")).fullmatch(path)
    return (found is not None) != negated
