"""Find rows that line up as a table without a row of dashes below the first."""

from collections.abc import Iterator

from seedlint.rule import (
    Applicability,
    Document,
    Edit,
    Finding,
    Span,
    Table,
    looks_like_separator,
    pipes_in_code,
)

_LEAST_ROWS = 3
_MARKDOWN = (".md", ".markdown", ".mdx")


def check(document: Document) -> Iterator[Finding]:
    for table in document.tables:
        if table.separator or not _lines_up(table) or not _is_free(document, table):
            continue
        if any(pipes_in_code(document[row.span]) for row in table.rows):
            continue  # which would be cut in two
        header, below = table.rows[:2]
        number = document.lines.number(below.span.start)
        start = document.lines.line(number).start
        prefix = document.text[start : below.span.start]
        row = f"{prefix}|{'---|' * header.columns}{document.lines.newline()}"
        edits = [Edit(Span(start, start), row)]
        yield Finding(header.span, edits=edits, applicability=_grade(document, table))


def _lines_up(table: Table) -> bool:
    """Return whether all rows have both outer pipes and equally many cells, more than one."""
    rows = table.rows
    return (
        len(rows) >= _LEAST_ROWS
        and table.header.columns > 1
        and len({row.columns for row in rows}) == 1
        and all(row.opens and row.closes for row in rows)
    )


def _is_free(document: Document, table: Table) -> bool:
    """Return whether the rows are no part of a larger table."""
    if any(looks_like_separator(document[row.span]) for row in table.rows):
        return False
    around = next(document.blocks_at(table.header.span.start), None)
    return around is not None and around.kind == "table" and not document.is_drawn(around)


def _grade(document: Document, table: Table) -> Applicability:
    """Only in Markdown and over words is the first row a header for certain."""
    header = document[table.header.span]
    worded = all(any(map(str.isalpha, cell)) for cell in header.strip("|").split("|"))
    markdown = document.source.suffix in _MARKDOWN
    return Applicability.safe if worded and markdown else Applicability.unsafe
