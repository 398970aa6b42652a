"""The one item of a list that begins with a small letter."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seedlint.rule import (
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
WORD = r"(?P<word>[^\W\d_]+)(?=\s|[,;:.!?](?:\s|$)|['’][a-z])"
FIRST = pattern(rf"[{MARK}(]*{WORD}")
ITEM = pattern(rf"\s*+{HIDDEN}++ {{1,4}}+(?:{HIDDEN}{{3}} )?[{MARK}(]*{WORD}")
"""An item in the view up to its first word."""
ENDED = pattern(r"\n[ \t\r]*\n(?=[^\s>])")
"""Where something at the margin ends a list."""
COMMON = 4.0
"""On the Zipf scale: rarer words may be names that are written so."""


def check(document: Document) -> Iterator[Finding]:
    """Yield a finding for a small first letter that is alone among capitals in its list."""
    if not _may_stand_out(document):
        return
    for items in lists(document):
        found = [first for first in (_first_word(document, item) for item in items) if first]
        lower = [span for span in found if document[span].islower()]
        if len(lower) != 1 or len(found) <= LEAST or not _ordinary(document, document[lower[0]]):
            continue
        yield Finding(lower[0], edits=[Edit(lower[0], capitalize(document[lower[0]]))])


class Beginning(NamedTuple):
    """How an item begins: where, at what depth, with what word."""

    start: int
    depth: int
    word: str


def _may_stand_out(document: Document) -> bool:
    """Return whether a small letter may be alone among the capitals of its list: a quick look at
    the beginnings of items, after which most texts need no look at their lists."""
    items = list(_beginnings(document))
    small = [item.word.islower() for item in items]
    if not 0 < sum(small) <= len(items) - LEAST:
        return False
    return any(
        here
        and not all(small[max(0, index - 1) : index + 2])
        and _ordinary(document, items[index].word)
        and sum(_capitals(document.text, items, index, step) for step in (-1, 1)) >= LEAST
        for index, here in enumerate(small)
    )


def _beginnings(document: Document) -> Iterator[Beginning]:
    """Yield the items that begin with a word."""
    view = document.view
    for start, depth in document.items:
        first = ITEM.match(view, start)
        if first:
            yield Beginning(start, depth, first["word"])


def _capitals(text: str, items: Sequence[Beginning], index: int, step: int) -> int:
    """Return how many items beside one have a capital, before it (with a step of -1) or after it,
    up to the next that has none or the end of the list, as far as blank lines tell; no more are
    counted than are needed."""
    last = items[index]
    count = 0
    while count < LEAST and 0 <= (index := index + step) < len(items):
        near = items[index]
        if near.depth > last.depth:
            continue  # an item of an item
        between = sorted((near.start, last.start))
        if near.depth < last.depth or near.word.islower() or ENDED.search(text, *between):
            break
        last = near
        count += 1
    return count


def _first_word(document: Document, item: Block) -> Span | None:
    """Return the word that an item begins with, unless it begins with code, a number or a
    quotation."""
    bullet = BULLET.match(document.text, *item.span)
    first = FIRST.match(document.view, bullet.end(), item.span.end) if bullet else None
    return Span(*first.span("word")) if first else None


def _ordinary(document: Document, word: str) -> bool:
    return document.vocabulary.is_word(word) and document.vocabulary.frequency(word) >= COMMON


def lists(document: Document) -> Iterator[Sequence[Block]]:
    """Yield the items of each list, by their depth; anything but white space between ends a
    list."""
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
