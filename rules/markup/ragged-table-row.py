"""Rows with too few cells or too many."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, cells, is_separator


def check(document: Document) -> Iterator[Finding]:
    for block in document.blocks("table"):
        if [around.kind for around in document.blocks_at(block.span.start)] != ["table"]:
            continue
        rows = list(document.lines.within(block.span))
        if len(rows) < 2 or not is_separator(document[rows[1]]):
            continue
        header, separator = rows[:2]
        wanted = len(cells(document[header]))
        if len(cells(document[separator])) != wanted:
            continue
        for row in rows[2:]:
            yield from _ragged(document, row, wanted)


def _ragged(document: Document, row: Span, wanted: int) -> Iterator[Finding]:
    text = document[row]
    found = len(cells(text))
    if "|" not in text or found == wanted:
        return
    values = {"found": found, "wanted": wanted}
    framed = text.lstrip().startswith("|") and text.rstrip().endswith("|")
    edits = []
    if found < wanted and framed:
        end = row.start + len(text.rstrip())
        edits.append(Edit(Span(end, end), " |" * (wanted - found)))
    yield Finding(row, values, edits)
