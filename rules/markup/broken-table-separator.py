"""Give a table's separator row one cell of dashes for each column of its header."""

import re
from collections.abc import Iterator
from itertools import pairwise

from seedlint.rule import Document, Edit, Finding, Span, cells, is_separator

_DASHES = re.compile(r"[ \t|:=+_\-–—−‐‑‒―]+")
_LINE = re.compile(r"^[ \t|:=+_\-–—−‐‑‒―]*\|[ \t|:=+_\-–—−‐‑‒―]*$", re.MULTILINE)
_CELL = re.compile(r":?[=_\-–—−‐‑‒―]+:?")


def check(document: Document) -> Iterator[Finding]:
    if not any(map(_looks_like_one, _LINE.findall(document.text))):
        return
    for block in document.blocks("paragraph", "table"):
        kinds = [around.kind for around in document.blocks_at(block.span.start)]
        if kinds != [block.kind]:
            continue
        for header, row in pairwise(document.lines.within(block.span)):
            if not _looks_like_one(document[row]):
                continue
            wanted, found = cells(document[header]), cells(document[row])
            sound = is_separator(document[row]) and len(found) == len(wanted)
            below = _cells_below(document, block.span, row)
            if not sound and len(wanted) > 1 and below > 1:
                # More cells below than in the header: which columns there are is a guess.
                mended = Edit(row, _mended(document[row], len(wanted)))
                edits = [mended] if below <= len(wanted) else []
                yield Finding(row, {"wanted": len(wanted)}, edits)
            break  # only a block's first such row can be one


def _looks_like_one(text: str) -> bool:
    if "|" not in text or not _DASHES.fullmatch(text):
        return False
    found = [text[cell.start : cell.end] for cell in cells(text)]
    return any(_CELL.fullmatch(cell) for cell in found)


def _cells_below(document: Document, block: Span, row: Span) -> int:
    """How many cells the next line has: three lines that line up are a table, two are not."""
    number = document.lines.number(row.start) + 1
    if number > len(document.lines):
        return 0
    below = document.lines.line(number)
    return len(cells(document[below])) if below.start < block.end else 0


def _mended(text: str, columns: int) -> str:
    """The row with one sound cell for each column; sound cells stay as they are."""
    if is_separator(text) and text.strip().startswith("|") and text.strip().endswith("|"):
        raw = text.strip()[1:-1].split("|")
        return f"|{'|'.join([*raw, *['---'] * columns][:columns])}|"
    found = [text[cell.start : cell.end] for cell in cells(text)]
    sound = [_sound(cell) for cell in found if cell]
    return f"|{'|'.join([*sound, *['---'] * columns][:columns])}|"


def _sound(cell: str) -> str:
    left = ":" if cell.startswith(":") else ""
    right = ":" if cell.endswith(":") and len(cell) > 1 else ""
    return f"{left}---{right}"
