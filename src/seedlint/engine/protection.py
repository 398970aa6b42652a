"""What a fix may not change."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from seedlint.bytestream.markers import HIDDEN, MARK
from seedlint.diagnostic import Phase
from seedlint.document import Document
from seedlint.suppressions.parse import comment_pattern
from seedlint.text.lazy_regex import pattern

_HELD = pattern(rf"{HIDDEN}+|{MARK}+")
_WORD = pattern(r"\w*[^\W_]\w*")
# The number of a list item tells its place, and moves with it.
_ITEM_NUMBER = pattern(r"^[ \t>]*(?:[-+*][ \t]+)*[0-9]{1,9}[.)]", re.MULTILINE)

_KEPT = frozenset({"code", "html", "frontmatter", "math"})
# Quotes may come to hold a block, or leave it.
_PREFIX = pattern(r"^[ \t>]+", re.MULTILINE)


class ProtectedContent(NamedTuple):
    """A word, and whether a reader hid it."""

    word: str
    hidden: bool


class Protection:
    """Judges documents that fixes of one phase have made of a document.

    Fixes for characters and words keep all hidden text and inline markup byte for
    byte and in order, and the blocks with their kinds and levels. Fixes for structure
    may add and move markup. They keep every word, what was hidden stays hidden, and blocks
    of code and the like keep every sign that is no white space.
    """

    def __init__(self, document: Document, changes: Phase) -> None:
        self._look = _holdings if changes is Phase.structure else _skeleton
        self._allow = _covers if changes is Phase.structure else _same
        self._before = self._look(document)

    def allows(self, after: Document) -> bool:
        """Return whether all is there in a fixed document that has to be."""
        return self._allow(self._before, self._look(after))


def words(document: Document) -> list[ProtectedContent]:
    """Return all words in order, but for the numbers of list items and for our own comments, which
    may go when nothing needs them."""
    view, text = document.view, document.text
    ours = comment_pattern(document.format.comments)
    left_out = sorted([*_numbers(text, view), *_comments(text, view, ours)], reverse=True)
    held: list[ProtectedContent] = []
    for found in _WORD.finditer(text):
        start = found.start()
        while left_out and left_out[-1][1] <= start:
            left_out.pop()
        if not (left_out and left_out[-1][0] <= start):
            held.append(ProtectedContent(found[0], view[start] == HIDDEN))
    return held


def _numbers(text: str, view: str) -> Iterator[tuple[int, int]]:
    for found in _ITEM_NUMBER.finditer(text):
        # In code all of the line is hidden, not just the number.
        if view[found.end() : found.end() + 1] != HIDDEN:
            yield found.span()


def _comments(text: str, view: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for found in pattern.finditer(text):
        if view[found.start()] == HIDDEN:
            yield found.span()


def _skeleton(document: Document) -> Any:
    view, text = document.view, document.text
    held = [text[run.start() : run.end()] for run in _HELD.finditer(view)]
    return held, [(block.kind, block.level, document.is_drawn(block)) for block in document.outline]


def _same(before: Any, after: Any) -> bool:
    return bool(before == after)


def _holdings(document: Document) -> Any:
    """Return all words, and the content of all blocks that are no prose, in order."""
    kept = [
        "".join(_PREFIX.sub("", document[block.span]).split())
        for block in document.outline
        if block.kind in _KEPT
    ]
    return words(document), kept


def _covers(before: Any, after: Any) -> bool:
    (old_words, old_kept), (new_words, new_kept) = before, after
    rest = iter(new_kept)
    return (
        len(old_words) == len(new_words)
        and all(
            old.word == new.word and old.hidden <= new.hidden
            for old, new in zip(old_words, new_words, strict=True)
        )
        and all(content in rest for content in old_kept)
    )
