"""Texts whose headings lost their marks and whose blocks lost their blank lines."""

from collections.abc import Iterator
from itertools import pairwise

from seedlint.rule import Block, Document, Edit, Finding, Span


def check(document: Document) -> Iterator[Finding]:
    if not document.lost_layout:
        return
    tops = _top_blocks(document)
    headings = [block for block in tops if block.kind == "heading" and not block.marked]
    crowded = [below for above, below in pairwise(tops) if _crowded(above, below)]
    if not crowded or (not headings and any(map(_is_marked_heading, tops))):
        return  # somebody begins each sentence on a line of its own, and marks headings
    inserted = {block.span.start: "## " for block in headings}
    if headings and headings[0] is tops[0]:
        inserted[headings[0].span.start] = "# "
    for below in crowded:
        start = below.span.start
        inserted[start] = document.lines.newline(start) + inserted.get(start, "")
    place = (headings or crowded)[0].span.start
    yield Finding(
        document.lines.line(document.lines.number(place)),
        {"headings": len(headings), "gaps": len(crowded)},
        [Edit(Span(at, at), text) for at, text in sorted(inserted.items())],
    )


def _top_blocks(document: Document) -> list[Block]:
    """Return the blocks that no other block holds."""
    tops: list[Block] = []
    for block in document.outline:
        if not tops or block.span.start >= tops[-1].span.end:
            tops.append(block)
    return tops


def _is_marked_heading(block: Block) -> bool:
    return block.kind == "heading" and block.marked


def _crowded(above: Block, below: Block) -> bool:
    """Return whether a blank line should stand between two blocks, and does not."""
    if above.span.end != below.span.start or above.kind == below.kind == "item":
        return False
    return "frontmatter" not in (above.kind, below.kind)
