"""Regular expressions that are compiled when they are first used, and kept between runs.

Compiling the patterns that a small text needs takes Python longer than all else that is
done about it. What a pattern is compiled to is plain numbers, so a cache can keep it:
``learn`` gets what ``learned`` gave in an earlier run. Neither knows of files. As it is done
but once, there is time to make patterns that are quick to search with: see ``text.quickened``.
"""

import marshal
import re
import sys
from array import array
from re import Pattern
from typing import Any, AnyStr

from seedlint.text.packed import Buffer, pack, unpack

IDENTITY = f"{sys.implementation.cache_tag} {sys.version} quickened"
"""Names the Python whose patterns these are, and what was done to them; another one has other
numbers."""
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
    found = _restored(source, _kept.get(key))
    if found is None:
        made = _made(source, flags)
        found = _restored(source, made)
        if found is None:
            return re.compile(source, flags)  # it is made by nobody but ``re``, or not at all
        _kept[key] = made
        _fresh = True
    return found


def _restored(source: AnyStr, kept: Buffer | None) -> Pattern[AnyStr] | None:
    """The pattern that was kept; None when no pattern can be that."""
    from _sre import compile  # what ``re`` itself calls, once it has the numbers

    try:
        flags, numbers, *groups = marshal.loads(kept or b"")
        found: Pattern[AnyStr] = compile(source, flags, array("I", numbers).tolist(), *groups)
    except (EOFError, RuntimeError, TypeError, ValueError):
        return None
    return found


def _made(source: str | bytes, flags: int) -> bytes:
    """What is kept of a pattern; nothing where this Python makes patterns of something else."""
    try:
        from seedlint.text.quickened import program

        all_flags, numbers, *groups = program(source, flags)
        return marshal.dumps((all_flags, array("I", numbers).tobytes(), *groups))
    except (AttributeError, ImportError, OverflowError, TypeError):
        return b""


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
