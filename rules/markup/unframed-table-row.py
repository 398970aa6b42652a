"""Rows that a table frames at one end only, or here and not there."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Row, Span, Table


def check(document: Document, *, always: bool) -> Iterator[Finding]:
    for table in document.tables:
        if not table.drawn:
            continue
        frames = {_frame(table, row) for row in table.rows}
        if frames == {(True, True)} or (frames == {(False, False)} and not always):
            continue
        if len(frames) == 1 and table.header.columns == 1:
            continue  # a single column needs a pipe somewhere
        edits = [edit for row in table.rows for edit in _missing(document, row)]
        yield Finding(table.header.span, edits=edits)


def _frame(table: Table, row: Row) -> tuple[bool, bool]:
    """Return whether a row opens and closes with a pipe that stands for no empty cell."""
    return (False, False) if table.has_empty_end(row) else (row.opens, row.closes)


def _missing(document: Document, row: Row) -> Iterator[Edit]:
    """Yield the pipes that a row lacks, set off as those in it are."""
    start, end = row.span
    text = document[row.span]
    blank = "" if " |" not in text and "| " not in text else " "
    if not row.opens:
        yield Edit(Span(start, start), f"|{blank}")
    if not row.closes:
        yield Edit(Span(end, end), f"{blank}|")
