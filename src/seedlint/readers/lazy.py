"""Patterns that are compiled when the first text needs them, for most need few."""

import re
from re import Pattern
from typing import Any, cast


class _Lazy:
    """Stands in for a compiled pattern, and becomes as fast as one with its first use."""

    __slots__ = ("_flags", "_source", "finditer", "match", "search")

    def __init__(self, source: bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source, self._flags)
        for method in ("finditer", "match", "search"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(source: bytes, flags: int = 0) -> Pattern[bytes]:
    """``re.compile(source, flags)``, put off; has ``match``, ``search`` and ``finditer``."""
    return cast(Pattern[bytes], _Lazy(source, flags))
