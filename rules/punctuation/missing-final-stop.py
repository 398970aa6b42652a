"""Find paragraphs of sentences that do not end in one."""

from collections.abc import Iterator

from seedlint.rule import BORDER, Document, Edit, Finding, Span

_WORDS = 15
_FOLLOWING = ("paragraph", "heading")


def check(document: Document) -> Iterator[Finding]:
    view, outline = document.view, document.outline
    without: list[int] = []
    total = 0
    for index, block in enumerate(outline):
        if block.kind != "paragraph":
            continue
        seen = view[block.span.start : block.span.end].rstrip(f" \t\n{BORDER}")
        if len(seen.split()) < _WORDS:
            continue
        total += 1
        next_kind = outline[index + 1].kind if index + 1 < len(outline) else "heading"
        if seen[-1].islower() and next_kind in _FOLLOWING:
            without.append(block.span.start + len(seen))
    if total > 3 and len(without) * 4 <= total:
        for end in without:
            yield Finding(Span(end - 1, end), edits=[Edit(Span(end, end), ".")])
