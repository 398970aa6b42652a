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

from seedlint.text.serialize import Buffer, pack, unpack

IDENTITY = f"{sys.implementation.cache_tag} {sys.version}"
"""Names the Python whose patterns these are; another one compiles to other numbers."""
_MOST = 4000
"""So many patterns no run needs: a store that has grown so large is full of old ones."""
_ATTRIBUTES = [name for name in dir(Pattern) if not name.startswith("_")]

_kept: dict[tuple[str | bytes, int], Buffer] = {}
_fresh = False


def learn(data: Buffer) -> None:
    """Take over what ``learned`` gave under the same ``IDENTITY``."""
    stored = unpack(data)
    if len(stored) < _MOST:
        _kept.update(stored)


def learned() -> bytes | None:
    """Return the patterns compiled so far, to be kept; None when there is nothing new."""
    global _fresh
    if not _fresh:
        return None
    _fresh = False
    return pack({key: bytes(kept) for key, kept in _kept.copy().items()})


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
    """Rebuild a pattern from its stored form.

    Returns:
        The pattern, or None when nothing usable is stored. ``_sre`` is private to Python:
        where it is missing or has changed, every pattern is compiled by ``re``.
    """
    try:
        from _sre import compile

        flags, numbers, *groups = marshal.loads(kept or b"")
        found: Pattern[AnyStr] = compile(source, flags, array("I", numbers).tolist(), *groups)
    except (AttributeError, EOFError, ImportError, RuntimeError, TypeError, ValueError):
        return None
    return found


def _made(source: str | bytes, flags: int) -> bytes:
    """Compile a pattern to its stored form; empty where this Python's internals differ.

    Raises:
        re.error: ``source`` is not a pattern.
    """
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(source, flags)
        state = parsed.state
        by_number: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            by_number[number] = name
        all_flags = int(flags | state.flags)
        code = array("I", map(int, _compiler._code(parsed, all_flags)))
        groups = state.groups - 1, dict(state.groupdict), tuple(by_number)
        return marshal.dumps((all_flags, code.tobytes(), *groups))
    except (AttributeError, ImportError, OverflowError, TypeError, ValueError):
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
