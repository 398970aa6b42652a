"""A line on the terminal that tells how far a long run has come."""

import os
import time
from types import TracebackType
from typing import Self, TextIO

_PATIENCE = 1.0
"""Seconds after which somebody wants to know."""
_PAUSE = 0.1
"""Seconds between two looks."""
_WIDTH = 24


class Progress:
    """Counts files; shows nothing but on a terminal, and there only in a run that takes long."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._wanted = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._next = time.monotonic() + _PATIENCE
        self._shown = False

    def clear(self) -> None:
        """Make way for other lines."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._shown = False

    def step(self, done: int, total: int) -> None:
        """So many files of so many are done."""
        if not self._wanted or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PAUSE
        full = _WIDTH * done // total
        bar = "━" * full + " " * (_WIDTH - full)
        self._stream.write(f"\r\x1b[K{bar} {done} of {total} files")
        self._stream.flush()
        self._shown = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.clear()
