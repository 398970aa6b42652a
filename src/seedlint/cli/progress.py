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


class StatusLine:
    """A line on a terminal that is written again and again, and goes in the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.has_terminal = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._shown = False

    def show(self, text: str) -> None:
        """Write the line anew."""
        self._stream.write(f"\r\x1b[K{text}")
        self._stream.flush()
        self._shown = True

    def clear(self) -> None:
        """Make way for other lines."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.clear()


def bar(done: int, total: int, width: int = _WIDTH) -> str:
    """Return a bar for a part of a whole; full if there is nothing to do."""
    full = width * done // total if total else width
    return "━" * full + " " * (width - full)


class Progress(StatusLine):
    """Counts files; shows nothing but on a terminal, and there only in a run that takes long."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self._next = time.monotonic() + _PATIENCE

    def step(self, done: int, total: int) -> None:
        """So many files of so many are done."""
        if not self.has_terminal or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PAUSE
        self.show(f"{bar(done, total)} {done} of {total} files")
