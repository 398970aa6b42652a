"""The one item of a list that begins with a small letter."""

from collections.abc import Iterator, Sequence

from seedlint.rule import (
    BORDER,
    HIDDEN,
    MARK,
    Block,
    Document,
    Edit,
    Finding,
    Span,
    capitalize,
    pattern,
)

LEAST = 4
"""How many other items a list must have."""
BULLET = pattern(r"\s*(?:>\s?)*(?:[-*+•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?")
FIRST = pattern(rf"[{MARK}(]*(?P<word>[^\W\d_]+)(?=\s|[,;:.!?](?:\s|$)|['’][a-z])")
ITEM = pattern(rf"{BORDER}\s*{HIDDEN}+ (?:{HIDDEN}{{3}} )?[{MARK}(]*(?P<word>[^\W\d_]+)")
"""The first word behind a bullet."""
COMMON = 4.0
"""On the Zipf scale: rarer words may be names that are written so."""


def check(document: Document) -> Iterator[Finding]:
    """A finding for a small first letter that is alone among capitals in its list."""
    if not _may_stand_out(document):
        return
    for items in lists(document):
        found = [first for first in (_first_word(document, item) for item in items) if first]
        lower = [span for span in found if document[span].islower()]
        if len(lower) != 1 or len(found) <= LEAST or not _ordinary(document, document[lower[0]]):
            continue
        yield Finding(lower[0], edits=[Edit(lower[0], capitalize(document[lower[0]]))])


def _may_stand_out(document: Document) -> bool:
    """Whether a small letter follows or precedes a capital among all items: a quick look,
    after which most texts need no look at their lists."""
    words = ITEM.findall(BORDER + document.view)
    small = list(map(str.islower, words))
    if sum(small) > len(words) - LEAST:
        return False
    return any(
        here and not all(small[max(0, index - 1) : index + 2]) and _ordinary(document, words[index])
        for index, here in enumerate(small)
    )


def _first_word(document: Document, item: Block) -> Span | None:
    """The word that an item begins with, unless it begins with code, a number or a quotation."""
    bullet = BULLET.match(document.text, *item.span)
    first = FIRST.match(document.view, bullet.end(), item.span.end) if bullet else None
    return Span(*first.span("word")) if first else None


def _ordinary(document: Document, word: str) -> bool:
    return document.vocabulary.is_word(word) and document.vocabulary.frequency(word) >= COMMON


def lists(document: Document) -> Iterator[Sequence[Block]]:
    """The items of each list, by their depth; anything but white space between ends a list."""
    running: dict[int, list[Block]] = {}
    end = 0
    for block in document.outline:
        if block.kind == "item":
            for depth in [depth for depth in running if depth > block.level]:
                yield running.pop(depth)
            if running.get(block.level) and document.text[end : block.span.start].strip():
                yield running.pop(block.level)
            running.setdefault(block.level, []).append(block)
            end = block.span.end
        elif block.kind in ("heading", "table", "break") and block.span.start >= end:
            yield from running.values()
            running = {}
    yield from running.values()
