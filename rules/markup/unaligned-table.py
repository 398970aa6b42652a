"""Line up the columns of tables."""

import unicodedata
from collections.abc import Iterator, Sequence

from seedlint.rule import Document, Edit, Finding, Row, Span, Table, alignments, cells

_NARROWEST = 3
"""A separator has three dashes at least, for the sake of older renderers."""
_JOINER = "\u200d"
_NOTHING = ("Mn", "Me", "Cf")
"""Categories of characters that take no room of their own."""


def check(document: Document, *, widest: int = 120) -> Iterator[Finding]:
    for table in document.tables:
        if not table.drawn or not _fits(table):
            continue
        rows = [_cells(document, row, table.header.columns) for row in table.rows]
        widths = [
            max(_NARROWEST, *(_width(document[row[column]]) for row in (rows[0], *rows[2:])))
            for column in range(table.header.columns)
        ]
        if sum(widths) + 3 * len(widths) + 1 > widest:
            continue
        sides = alignments(document[table.rows[1].span])
        edits = [_dashes(table.rows[1], widths, sides)]
        for row, found in zip(table.rows, rows, strict=True):
            if row is not table.rows[1]:
                edits += _lined_up(document, row, found, widths, sides)
        edits = [edit for edit in edits if document[edit.span] != edit.text]
        if edits:
            yield Finding(table.header.span, edits=edits)


def _fits(table: Table) -> bool:
    """Return whether the header is framed and no row has more cells; short rows are filled up."""
    header = table.header
    framed = header.opens and header.closes
    return framed and all(row.columns <= header.columns for row in table.rows)


def _cells(document: Document, row: Row, wanted: int) -> list[Span]:
    """Return the cells of a row, and empty ones at its end for those that lack."""
    found = [cell.shift(row.span.start) for cell in cells(document[row.span])]
    return found + [Span(row.span.end, row.span.end)] * (wanted - len(found))


def _lined_up(
    document: Document, row: Row, found: Sequence[Span], widths: Sequence[int], sides: Sequence[str]
) -> Iterator[Edit]:
    """Yield what to put before, between and after the cells of a row."""
    end, pipe = row.span.start, "| "
    for cell, width, side in zip(found, widths, sides, strict=True):
        missing = width - _width(document[cell])
        left = missing if side == "right" else missing // 2 if side == "center" else 0
        pipe += " " * left
        if cell.length:
            yield Edit(Span(end, cell.start), pipe)
            end, pipe = cell.end, ""
        pipe += " " * (missing - left) + " | "
    yield Edit(Span(end, row.span.end), pipe[:-1])


def _dashes(row: Row, widths: Sequence[int], sides: Sequence[str]) -> Edit:
    """Return the row below the header, as wide as the others."""
    columns = [
        (":" if side in ("left", "center") else "-")
        + "-" * (width - 2)
        + (":" if side in ("right", "center") else "-")
        for width, side in zip(widths, sides, strict=True)
    ]
    return Edit(row.span, f"| {' | '.join(columns)} |")


def _width(text: str) -> int:
    """Return how many columns a text takes in an editor."""
    joined = False
    total = 0
    for letter in text:
        if not (joined or unicodedata.category(letter) in _NOTHING):
            total += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        joined = letter == _JOINER
    return total
