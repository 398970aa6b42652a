"""Give a table's separator row one cell of dashes for each column of its header."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Row, Span, Table, pattern, pipes_in_code

_CROSSING = pattern(r"[|+]")
_LEAST_DASHES = 3
_MARKDOWN = (".md", ".markdown", ".mdx")


def check(document: Document) -> Iterator[Finding]:
    for table in document.tables:
        row = table.separator
        if row is None or table.drawn:
            continue
        header = table.header
        if not _is_meant(document, table, row):
            continue
        counts = {"wanted": header.columns, "found": row.columns}
        message = None
        if header.columns == row.columns:
            message = "A separator row holds hyphens, colons and pipes: “{fix}”."
        edits = _mended(document, table, row)
        yield Finding(row.span, counts, edits, message=message if edits else None)


def _is_meant(document: Document, table: Table, row: Row) -> bool:
    """Return whether the row is meant to part a header from a body, and is no part of a picture."""
    framed = table.header.opens and table.header.closes
    if not (table.body or framed):
        return False  # two lines alone may be anything
    dashes = document[row.span]
    if row.columns == 1 and not (row.opens and row.closes) and len(dashes.strip("| \t")) < 3:
        return False
    if document.source.suffix in _MARKDOWN:
        return True
    # In plain text there are pictures and listings, and Emacs draws tables with plus signs.
    return framed and "+" not in dashes and all(line.opens and line.closes for line in table.body)


def _mended(document: Document, table: Table, row: Row) -> list[Edit]:
    """Return the edits that make header and separator fit, where it is plain which is right."""
    header = table.header
    widest = max((line.columns for line in table.body), default=0)
    in_code = pipes_in_code(document[header.span])
    if in_code and header.columns - len(in_code) == row.columns >= widest:
        start = header.span.start
        return [Edit(Span(start + at, start + at), "\\") for at in in_code]
    if in_code or not all(_survives(document, line, header) for line in table.body):
        return []
    if widest <= header.columns:
        return [Edit(row.span, _sound_row(document[row.span], header))]
    if widest == row.columns and header.closes:
        end = header.span.end
        return [Edit(Span(end, end), " |" * (widest - header.columns))]
    return []


def _survives(document: Document, row: Row, header: Row) -> bool:
    """Return whether no code is cut in two when the table is drawn, or its pipes can be escaped."""
    in_code = pipes_in_code(document[row.span])
    return not in_code or row.columns - len(in_code) == header.columns


def _sound_row(text: str, header: Row) -> str:
    """Return the row with one sound cell for each column; spaces and colons stay as they are."""
    columns = header.columns
    opens, closes = text.startswith(("|", "+")), text.endswith(("|", "+"))
    raw = _CROSSING.split(text[opens : len(text) - closes])
    if len(raw) != columns:
        raw = [cell for cell in raw if cell.strip(" \t:")]
    found = [_sound(cell) for cell in raw]
    blank = " " if found and found[0].startswith(" ") else ""
    row = "|".join([*found, *[f"{blank}---{blank}"] * columns][:columns])
    return "|" * (opens or header.opens) + row + "|" * (closes or header.closes)


def _sound(raw: str) -> str:
    """Return one cell with hyphens for whatever stands there, as many as before or three."""
    cell = raw.strip()
    left, right = cell[:1] == ":", cell[-1:] == ":" and len(cell) > 1
    dashes = "-" * max(_LEAST_DASHES, len(cell) - left - right)
    sound = f"{':' * left}{dashes}{':' * right}"
    return raw.replace(cell, sound) if cell else sound
