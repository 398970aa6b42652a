"""Which lines a patch of git's touches: its hunks, read without context (``-U0``)."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence

from seedlint.engine.changed_region import Lines

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_ESCAPED = dict(zip(b"abfnrtv", b"\a\b\f\n\r\t\v", strict=True))


def touched(patch: Iterable[bytes]) -> Iterator[tuple[str, list[Lines]]]:
    """Yield each file of a patch with the lines of its new text that a change touches.

    A line that is gone touches its paragraph: the line before it and the one after it,
    unless a blank line was between. Files that are gone, and those whose text is as it was,
    are left out.

    Args:
        patch: the lines of ``git diff -U0 --dst-prefix=b/``.
    """
    name, found = "", list[Lines]()
    at = removed = added = 0
    old, new = list[bytes](), list[bytes]()
    for line in patch:
        if removed or added:
            if line.startswith(b"-"):
                old.append(line[1:])
                removed -= 1
            elif line.startswith(b"+"):
                new.append(line[1:])
                added -= 1
            if not (removed or added):
                found += _lines(old, new, at)
        elif hunk := _HUNK.match(line):
            removed, at, added = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            old, new = [], []
        elif line.startswith(b"diff --git "):
            if name:
                yield name, found
            name, found = "", []
        elif line.startswith(b"+++ "):
            name = _name(line[4:])
    if name:
        yield name, found


def _lines(old: Sequence[bytes], new: Sequence[bytes], at: int) -> Iterator[Lines]:
    """Yield what one hunk touches: ``old`` was taken out, and ``new`` begins at line ``at``, or
    would stand after it when nothing was put in."""
    first, last = (at, at + len(new) - 1) if new else (at + 1, at)
    if not any(map(bytes.strip, [*old, *new])):
        # Only blank lines: what they part is another paragraph now.
        yield Lines(max(first - 1, 1), last + 1)
        return
    if new:
        yield Lines(first, last)
    if old and old[0].strip() and not (new and new[0].strip()) and first > 1:
        yield Lines(first - 1, first - 1)
    if old and old[-1].strip() and not (new and new[-1].strip()):
        yield Lines(last + 1, last + 1)


def _name(given: bytes) -> str:
    """Return the name after ``+++``, which git may have put in quotes; nothing for no file."""
    name = given.rstrip(b"\n")
    if name.startswith(b'"'):
        name = _ESCAPE.sub(_escaped, name.rstrip(b"\t")[1:-1])
    elif name.endswith(b"\t"):
        name = name[:-1]  # git ends names with blanks so
    return os.fsdecode(name[2:]) if name.startswith(b"b/") else ""


def _escaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    if len(code) == 3:
        return bytes([int(code, 8)])
    return bytes([_ESCAPED.get(code[0], code[0])])
