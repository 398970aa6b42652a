"""Tables that touch a line of text."""

from collections.abc import Iterator

from seedlint.rule import (
    BORDER,
    HIDDEN,
    Applicability,
    Block,
    Document,
    Edit,
    Finding,
    Span,
    Table,
    cells,
    pattern,
)

_DEEPEST = 3
_LEAST_WORDS = 3
"""Fewer words in a line without pipes may be the only cell of a row."""
# What some renderers take for a table's caption or its attributes.
_ANNOTATION = pattern(r"[{:^]|Table:|\[[^\]]*\](?:\[[^\]]*\])?$")
_SEPARATOR = pattern(r"\n[|: \t]*+-[|: \t-]*+(?=\r?(?:\n|\Z))")
"""A line of nothing but what rows of dashes are made of."""
_NO_TEXT = ("<", "[", "=", "-", "+", "*", "`", "~")
"""With a blank line above it, a line that begins so may be HTML, a definition or a rule."""
_BELOW = "Put a blank line before this text, or it is drawn as a row of the table above."


def check(document: Document) -> Iterator[Finding]:
    for table in document.tables:
        lines = document.lines
        first = lines.number(table.header.span.start)
        last = lines.number(table.rows[-1].span.start)
        if last < len(lines) and _would_be_code(document, lines.line(last + 1).start):
            continue  # as soon as this is a table, what is indented below it is code
        if first > 1 and _is_text_above(document, first - 1) and not table.prefix.strip(" \t"):
            yield from _before(document, table, lines.line(first).start)
        if last < len(lines) and _holds_text(document, last + 1):
            yield from _after(document, table, last + 1)
    yield from _in_items(document)


def _holds_text(document: Document, number: int) -> bool:
    """Return a quick look: a line that is neither blank, nor a heading, nor a drawn frame."""
    text = document[document.lines.line(number)].strip(" \t>")
    return bool(text) and not text.startswith(("# ", "##", "+-", "+="))


def _is_text_above(document: Document, number: int) -> bool:
    """Text without a pipe: with one, it may be half of a header that was broken in two."""
    return _holds_text(document, number) and "|" not in document[document.lines.line(number)]


def _before(document: Document, table: Table, start: int) -> Iterator[Finding]:
    """Yield a table right below text, with which its header may flow together."""
    block = next(document.blocks_at(start), None)
    above = next(document.blocks_at(start - 1), None)
    if _would_be_code(document, start):
        return
    if block and block.kind == "table" and above and above.span.end == start and _is_text(above):
        edit = Edit(Span(start, start), document.lines.newline(start))
        yield Finding(table.header.span, {"where": "before"}, [edit], applicability=_grade(table))


def _after(document: Document, table: Table, number: int) -> Iterator[Finding]:
    """Text right below a table, which may be drawn as its last rows."""
    line = document.lines.line(number)
    block = next(document.blocks_at(table.header.span.start), None)
    if block is None or block.kind != "table" or _would_be_code(document, line.start):
        return
    text = document[line].strip(" \t>")
    if block.span.end > line.start:
        if "|" in document.text[line.start : block.span.end]:
            return  # more rows follow
        if _ANNOTATION.match(text) or not _is_no_cell(table, text):
            return
    else:
        below = [one for one in document.blocks_at(line.start) if one.span.start == line.start]
        if len(below) != 1 or not (_is_text(below[0]) or below[0].kind == "definition"):
            return
    if text.startswith(_NO_TEXT):
        return
    quote = table.prefix.rstrip(" \t") if ">" in table.prefix else ""
    edit = Edit(Span(line.start, line.start), quote + document.lines.newline(line.start))
    yield Finding(line, edits=[edit], applicability=_grade(table), message=_BELOW)


def _in_items(document: Document) -> Iterator[Finding]:
    """Yield a table right below a list item or a quote, which takes it for its own text."""
    for start in _dashes(document):
        lines = document.lines
        number = lines.number(start)
        if number < 3 or not _is_prose(document, lines.line(number)):
            continue
        header = lines.line(number - 1)
        columns, dashes = (len(cells(document[row])) for row in (header, lines.line(number)))
        if not _holds_text(document, number - 2):
            continue
        if columns < 2 or columns != dashes or not _is_prose(document, header):
            continue
        if _has_code_below(document, number):
            continue
        around = list(document.blocks_at(header.start))
        if len(around) > 1 and all(block.span.start < header.start for block in around):
            edit = Edit(Span(header.start, header.start), lines.newline(header.start))
            yield Finding(header, {"where": "before"}, [edit])


def _has_code_below(document: Document, number: int) -> bool:
    """Return whether a line of the same paragraph below a separator row is indented like code.

    As soon as the rows above it are a table, it is no longer part of their paragraph.
    """
    lines = document.lines
    for below in range(number + 1, len(lines) + 1):
        line = lines.line(below)
        if not document[line].strip(" \t>"):
            return False
        indent = document[line].expandtabs(4)
        if len(indent) - len(indent.lstrip(" ")) > _DEEPEST:
            return True
    return False


def _dashes(document: Document) -> Iterator[int]:
    """Yield where rows of dashes begin that have a pipe which is text."""
    text, find = document.text, document.stream.find
    at = find(b"|")
    while at >= 0:
        before = text.rfind("\n", 0, at)
        if before >= 0 and _SEPARATOR.match(text, before):
            yield before + 1
        end = text.find("\n", at)
        at = find(b"|", end) if end >= 0 else -1


def _would_be_code(document: Document, start: int) -> bool:
    """Return whether a line is indented so far that a blank line before it makes it code."""
    line = document.text[start : start + 80]
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))
    return indent > _DEEPEST and not any(one.kind == "item" for one in document.blocks_at(start))


def _is_prose(document: Document, line: Span) -> bool:
    """Return whether a line at the margin has a pipe that is text, neither of a table nor of
    code."""
    pipe = document.text.find("|", *line)
    at_margin = not document.text[line.start].isspace()
    return pipe >= 0 and at_margin and document.view[pipe] not in (BORDER, HIDDEN)


def _is_text(block: Block) -> bool:
    """Return a marked heading or any other block ends by itself; plain lines do not."""
    return block.kind == "paragraph" or (block.kind == "heading" and not block.marked)


def _is_no_cell(table: Table, text: str) -> bool:
    """Return whether a line without pipes below the rows is no row itself."""
    framed = all(row.opens and row.closes for row in table.rows)
    return framed or len(text.split()) >= _LEAST_WORDS or text.endswith((".", ":", "?", "!"))


def _grade(table: Table) -> Applicability | None:
    """Inside of a list a blank line sets all of its items further apart."""
    return Applicability.unsafe if table.prefix.strip(" \t>") or "  " in table.prefix else None
