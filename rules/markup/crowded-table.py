"""Tables that touch a line of text."""

from collections.abc import Iterator

from seedlint.rule import Block, Document, Edit, Finding, Span, cells

_LEAST_WORDS = 3
"""Fewer words in a row without pipes may be a first cell."""


def check(document: Document) -> Iterator[Finding]:
    outline = document.outline
    for index, block in enumerate(outline):
        if block.kind != "table":
            continue
        if [around.kind for around in document.blocks_at(block.span.start)] != ["table"]:
            continue
        before = outline[index - 1] if index else None
        after = outline[index + 1] if index + 1 < len(outline) else None
        if before and _runs_on(before) and before.span.end == block.span.start:
            yield _finding(document, block.span.start, "before", block)
        swallowed = _swallowed(document, block)
        if swallowed is not None:
            yield _finding(document, swallowed, "after", block)
        elif after and _is_text(after) and after.span.start == block.span.end:
            yield _finding(document, after.span.start, "after", block)


def _is_text(block: Block) -> bool:
    """A marked heading or any other block ends by itself; plain lines do not."""
    return block.kind == "paragraph" or (block.kind == "heading" and not block.marked)


def _runs_on(block: Block) -> bool:
    """Whether the line below may still belong to the block, as it may to a list item."""
    return _is_text(block) or block.kind in ("item", "quote")


def _swallowed(document: Document, block: Block) -> int | None:
    """Where a line of text begins that a renderer would draw as the last rows."""
    rows = list(document.lines.within(block.span))
    if len(cells(document[rows[0]])) < 2:
        return None
    start = None
    for row in reversed(rows[2:]):
        text = document[row]
        if "|" in text or len(text.split()) < _LEAST_WORDS:
            break
        start = row.start
    return start


def _finding(document: Document, at: int, where: str, block: Block) -> Finding:
    newline = document.lines.newline()
    if where == "before":
        line = document.lines.line(document.lines.number(block.span.start))
    else:
        line = document.lines.line(document.lines.number(at) - 1)
    return Finding(line, {"where": where}, [Edit(Span(at, at), newline)])
