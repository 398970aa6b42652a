"""Regular expressions that are compiled when they are first used, and kept between runs.

Compiling the patterns that a small text needs takes Python longer than all else that is
done about it. What a pattern is compiled to is plain numbers, so a cache can keep it:
``learn`` gets what ``learned`` gave in an earlier run. Neither knows of files.
"""

import marshal
import re
import sys
from array import array
from re import Pattern
from typing import Any, AnyStr

from seedlint.text.packed import Buffer, pack, unpack

IDENTITY = f"{sys.implementation.cache_tag} {sys.version}"
"""Names the Python whose patterns these are; another one has other numbers."""
_MOST = 4000
"""So many patterns no run needs: a store that has grown so large is full of old ones."""
_ATTRIBUTES = [name for name in dir(Pattern) if not name.startswith("_")]

_kept: dict[tuple[str | bytes, int], Buffer] = {}
_fresh = False


def learn(data: Buffer) -> None:
    """Takes over what ``learned`` gave under the same ``IDENTITY``."""
    stored = unpack(data)
    if len(stored) < _MOST:
        _kept.update(stored)


def learned() -> bytes | None:
    """The patterns compiled so far, to be kept; None when there is nothing new."""
    global _fresh
    if not _fresh:
        return None
    _fresh = False
    return pack({key: bytes(kept) for key, kept in _kept.items()})


def compiled(source: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """``re.compile(source, flags)``, but quick when the pattern was kept.

    Raises:
        re.error: it is no pattern.
    """
    global _fresh
    key = source, int(flags)
    kept = _kept.get(key)
    if kept is not None:
        from _sre import compile  # what ``re`` itself calls, once it has the numbers

        try:
            all_flags, numbers, *groups = marshal.loads(kept)
            found: Pattern[AnyStr] = compile(
                source, all_flags, array("I", numbers).tolist(), *groups
            )
        except (EOFError, RuntimeError, TypeError, ValueError):
            del _kept[key]  # no such pattern can be: made anew
        else:
            return found
    whole = re.compile(source, flags)
    numbers = _numbers(source, flags)
    if numbers:
        _kept[key] = numbers
        _fresh = True
    return whole


def _numbers(source: str | bytes, flags: int) -> bytes:
    """What ``_sre.compile`` makes a pattern of; nothing where this Python does it otherwise."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(source, flags)
        names = dict(parsed.state.groupdict)
        by_number: list[str | None] = [None] * parsed.state.groups
        for name, number in names.items():
            by_number[number] = name
        numbers = array("I", map(int, _compiler._code(parsed, flags)))
        all_flags = int(flags | parsed.state.flags)
    except (AttributeError, ImportError, OverflowError):
        return b""
    groups = parsed.state.groups - 1, names, tuple(by_number)
    return marshal.dumps((all_flags, numbers.tobytes(), *groups))


class _Used:
    """What a ``_Lazy`` becomes: an object with the attributes of a pattern, and no others to
    look for."""


class _Lazy:
    """Stands in for a compiled pattern up to its first use."""

    def __init__(self, source: Any, flags: int) -> None:
        self._made_of = source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ATTRIBUTES:
            raise AttributeError(name)
        whole = compiled(*self._made_of)
        self.__dict__.update({each: getattr(whole, each) for each in _ATTRIBUTES})
        self.__class__ = _Used  # type: ignore[assignment]
        return getattr(whole, name)


def pattern(source: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """``re.compile(source, flags)``, put off until one of its methods is asked for."""
    lazy: Any = _Lazy(source, flags)
    return lazy  # type: ignore[no-any-return]
