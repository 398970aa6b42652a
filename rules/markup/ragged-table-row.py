"""Rows with too few cells or too many."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Row, Span, pipes_in_code


def check(document: Document) -> Iterator[Finding]:
    for table in document.tables:
        wanted = table.header.columns
        if not table.drawn:
            continue
        for row in table.body:
            if row.columns != wanted and not table.has_empty_end(row):
                edits = _mended(document, row, wanted)
                yield Finding(row.span, {"found": row.columns, "wanted": wanted}, edits)


def _mended(document: Document, row: Row, wanted: int) -> list[Edit]:
    """Return a short row is filled up; in a long one the pipes in code are escaped if that is
    all."""
    start, end = row.span
    if row.columns < wanted:
        missing = wanted - row.columns
        return [Edit(Span(end, end), " |" * missing)] if row.opens and row.closes else []
    in_code = pipes_in_code(document[row.span])
    if row.columns - len(in_code) != wanted:
        return []
    return [Edit(Span(start + at, start + at), "\\") for at in in_code]
