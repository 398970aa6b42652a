"""Compiles a rule's pattern, and searches with it."""

import re
from collections.abc import Iterator
from functools import cache
from time import monotonic
from typing import Protocol

from seedlint.errors import RuleFileError
from seedlint.text.lazy_regex import compiled
from seedlint.text.lazy_regex import pattern as lazy

BUDGET = 0.25
"""Seconds that one pattern of a stranger may spend on one segment."""

TOTAL = 2.0
"""Seconds that it may spend on one text, however many segments that has."""
TOTAL_PER_MEGABYTE = 2.0
"""Seconds more for each million code points."""

_BLANK = r"\s{1,40}"
_PIECE = lazy(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<[=!]|\(|\)|(?P<blanks> +(?![?*+{ ]))|.", re.DOTALL
)


class Pattern(Protocol):
    """A pattern made ready."""

    def search(self, text: str, start: int, end: int, /) -> re.Match[str] | None:
        """Return the first of the matches in ``text[start:end]``, seen with what stands around."""

    def finditer(self, text: str, start: int, end: int, /) -> Iterator[re.Match[str]]:
        """Return the matches in ``text[start:end]``, seen with what stands around."""


class _Timed:
    """A pattern that somebody else wrote: its time is limited.

    What ``regex`` finds has the face of a match of ``re``.
    """

    def __init__(self, pattern: str, *, ignore_case: bool) -> None:
        import regex

        self._pattern = regex.compile(pattern, regex.IGNORECASE if ignore_case else 0)
        self._text = ""
        self._place = 0, 0
        self._left = BUDGET
        self._total = 0.0

    def search(self, text: str, start: int, end: int, /) -> re.Match[str] | None:
        """Do as ``Pattern.search``. Raises TimeoutError over budget, which searches share that
        go on, one after the other, to the same end; all searches of a text share another one."""
        self._meet(text)
        reached, until = self._place
        if until != end or start < reached:
            self._left = BUDGET
        self._place = start, end
        begun = monotonic()
        budget = min(self._left, self._total)
        found = self._pattern.search(text, start, end, timeout=max(budget, 0))
        self._spend(begun)
        return found  # type: ignore[no-any-return]

    def finditer(self, text: str, start: int, end: int, /) -> Iterator[re.Match[str]]:
        """Do as ``Pattern.finditer``. Raises TimeoutError over budget."""
        self._meet(text)
        begun = monotonic()
        yield from self._pattern.finditer(
            text, start, end, timeout=max(min(BUDGET, self._total), 0)
        )
        self._spend(begun)

    def _meet(self, text: str) -> None:
        if text is not self._text:
            self._text, self._place = text, (0, 0)
            self._left, self._total = BUDGET, TOTAL + TOTAL_PER_MEGABYTE * len(text) / 1e6

    def _spend(self, begun: float) -> None:
        spent = monotonic() - begun
        self._left -= spent
        self._total -= spent


def in_prose(pattern: str) -> str:
    """Return the pattern with each blank standing for any white space within a paragraph.

    Text wraps wherever it likes, so a writer's blank also means a line break.
    Blanks in classes, escaped ones and those with a quantifier mean themselves;
    look-behinds, whose width is fixed, get exactly one character of white space. A
    pattern in verbose form, ``(?x)``, spells out its own white space.
    """
    if pattern.startswith("(?x)"):
        return pattern
    pieces: list[str] = []
    behind: list[bool] = []
    for found in _PIECE.finditer(pattern):
        piece = found[0]
        if piece.startswith("("):
            behind.append(piece != "(")
        elif piece == ")" and behind:
            behind.pop()
        elif found["blanks"]:
            piece = r"\s" * len(piece) if any(behind) else _BLANK
        pieces.append(piece)
    return "".join(pieces)


@cache
def ready(pattern: str, ignore_case: bool, trusted: bool) -> Pattern:
    """Return the pattern compiled: by ``re`` when it ships, under a time budget when it does not.

    Raises:
        RuleFileError: it is no pattern.
    """
    try:
        if trusted:
            return compiled(pattern, re.IGNORECASE if ignore_case else 0)
        return _Timed(pattern, ignore_case=ignore_case)
    except Exception as error:
        if isinstance(error, re.error) or type(error).__module__.startswith("regex"):
            raise RuleFileError(
                f"pattern {pattern!r}: {error}",
                hint="fix it; in 'single quotes' TOML leaves \\ alone",
            ) from error
        raise
