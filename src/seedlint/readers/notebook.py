"""Jupyter notebooks: the Markdown cells are prose, and nothing else.

The lines of a cell are strings of a list, or one string. They are lifted together, read as
Markdown and laid back, so that a fix changes letters within the strings and nothing around them:
no notebook is ever written anew from its parts.
"""

from collections.abc import Iterator, Mapping

from seedlint.document import Document, Source
from seedlint.readers import markdown
from seedlint.readers.json_tokens import Value, letters, spell, strings
from seedlint.readers.lifted import Host, Lift

_MARKDOWN = "markdown"


def read(source: Source, options: Mapping[str, tuple[str, ...]]) -> Document:
    """Return the document in a notebook."""
    host = Host(source, spell)
    for pieces in _cells(source.text):
        lift = _lifted(source.text, pieces)
        if lift is not None:
            host.add(lift, markdown.read)
    return host.document()


def _cells(text: str) -> Iterator[list[Value]]:
    """Yield the strings of each Markdown cell. Its type may stand after its source."""
    cell = 0
    kind = ""
    pieces: list[Value] = []
    for value in strings(text):
        depth = _depth(value)
        if not depth:
            continue
        if value.parents[depth] != cell:
            if kind == _MARKDOWN and pieces:
                yield pieces
            cell, kind, pieces = value.parents[depth], "", []
        inner = value.path[depth:]
        if inner == ("cell_type",):
            kind = text[value.start : value.end]
        elif inner[0] == "source" and len(inner) <= 2:
            pieces.append(value)
    if kind == _MARKDOWN and pieces:
        yield pieces


def _depth(value: Value) -> int:
    """Return how many keys lead to the cell that holds a string; 0 when none does."""
    path = value.path
    if len(path) > 2 and path[0] == "cells" and isinstance(path[1], int):
        return 2
    # Version 3 of the format had the cells in worksheets.
    if len(path) > 4 and path[0] == "worksheets" and path[2] == "cells":
        return 4
    return 0


def _lifted(text: str, pieces: list[Value]) -> Lift | None:
    """Return the text of a cell; None when it is not one that can be written back."""
    lift = Lift(text)
    for piece in pieces:
        escapes = letters(text, piece.start, piece.end)
        if escapes is None:
            return None
        at = piece.start
        for letter, start, end in escapes:
            lift.copy(at, start)
            lift.letter(letter, start, end)
            at = end
        lift.copy(at, piece.end)
    return lift
