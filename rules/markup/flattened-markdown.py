"""Texts whose headings lost their marks and whose blocks lost their blank lines."""

import re
from collections.abc import Iterator
from itertools import pairwise

from seedlint.rule import Block, Document, Edit, Finding, Span

# Right below the line of a paragraph a short line that closes with no mark.
_SHORT = re.compile(r"\n[A-Z0-9“\"][^\n|]{2,118}[^\n.,;:!\r]\r?\n(?=[^\s])")
_LONG = 120
_MARKDOWN = ("table", "item", "code", "quote")


def check(document: Document) -> Iterator[Finding]:
    if not _is_suspect(document.text):
        return
    tops = _top_blocks(document)
    headings = [block for block in tops if block.kind == "heading" and not block.marked]
    crowded = [pair for pair in pairwise(tops) if _crowded(*pair)]
    if not headings or not crowded or not any(block.kind in _MARKDOWN for block in tops):
        return
    newline = document.lines.newline()
    inserted: dict[int, str] = {block.span.start: "## " for block in headings}
    for _, below in crowded:
        inserted[below.span.start] = newline + inserted.get(below.span.start, "")
    yield Finding(
        document.lines.line(document.lines.number(headings[0].span.start)),
        {"headings": len(headings), "gaps": len(crowded)},
        [Edit(Span(at, at), text) for at, text in sorted(inserted.items())],
    )


def _is_suspect(text: str) -> bool:
    return any(
        short.start() - text.rfind("\n", 0, short.start()) > _LONG
        for short in _SHORT.finditer(text)
    )


def _top_blocks(document: Document) -> list[Block]:
    """The blocks that no other block holds."""
    tops: list[Block] = []
    for block in document.outline:
        if not tops or block.span.start >= tops[-1].span.end:
            tops.append(block)
    return tops


def _crowded(above: Block, below: Block) -> bool:
    if above.span.end != below.span.start or above.kind == below.kind == "item":
        return False
    return "frontmatter" not in (above.kind, below.kind)
