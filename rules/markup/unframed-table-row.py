"""Rows that a table frames at one end only, or here and not there."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, pipes


def check(document: Document) -> Iterator[Finding]:
    for block in document.blocks("table"):
        if [around.kind for around in document.blocks_at(block.span.start)] != ["table"]:
            continue  # inside of a list or a quote a line has more than the row in front
        rows = [row for row in document.lines.within(block.span) if "|" in document[row]]
        frames = {_frame(document[row]) for row in rows}
        if frames in ({(True, True)}, {(False, False)}) or len(rows) < 2:
            continue
        edits = [edit for row in rows for edit in _missing(document, row)]
        if edits:
            yield Finding(rows[0], edits=edits)


def _frame(row: str) -> tuple[bool, bool]:
    """Whether a row has its first and its last pipe."""
    found = pipes(row)
    stripped = row.rstrip()
    return row.lstrip().startswith("|"), bool(found) and found[-1] == len(stripped) - 1


def _missing(document: Document, row: Span) -> Iterator[Edit]:
    text = document[row]
    first, last = _frame(text)
    tight = set(text) <= set("|-: \t") and "-" in text
    if not first:
        start = row.start + len(text) - len(text.lstrip())
        yield Edit(Span(start, start), "|" if tight else "| ")
    if not last:
        end = row.start + len(text.rstrip())
        yield Edit(Span(end, end), "|" if tight else " |")
