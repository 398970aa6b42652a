"""Find the comments of a program, and lift their text out of it."""

from collections.abc import Iterator
from typing import NamedTuple

from seedlint.readers.code.families import Family
from seedlint.readers.lifted import Lift


class Comment(NamedTuple):
    """A block comment, or line comments that lie right below one another.

    Attributes:
        start, end: where it stands.
        lines: where the text of each line begins and ends, without markers.
        is_doc: whether it is documentation.
    """

    start: int
    end: int
    lines: tuple[tuple[int, int], ...]
    is_doc: bool


def comments(text: str, family: Family) -> Iterator[Comment]:
    """Yield the comments of a program, in order."""
    waiting: Comment | None = None
    column = -1
    for found in family.tokens.finditer(text):
        if found.lastgroup not in ("line", "block"):
            continue
        start, end = found.span(found.lastgroup)
        is_doc = family.docs.match(text, start) is not None
        if found.lastgroup == "block":
            if waiting:
                yield waiting
            waiting = None
            if not text.endswith("*/", start + 2, end):
                return  # nothing closes it
            yield Comment(start, end, tuple(_block(text, start, end, family)), is_doc)
            continue
        begin = text.rfind("\n", 0, start) + 1
        alone = not text[begin:start].strip()
        line = _trimmed(text, start, end, family)
        if (
            waiting
            and alone
            and column == start - begin
            and waiting.is_doc == is_doc
            and text.count("\n", waiting.end, start) == 1
        ):
            waiting = waiting._replace(end=end, lines=(*waiting.lines, line))
            continue
        if waiting:
            yield waiting
        waiting = Comment(start, end, (line,), is_doc)
        column = start - begin if alone else -1
    if waiting:
        yield waiting


def _trimmed(text: str, start: int, end: int, family: Family) -> tuple[int, int]:
    opener = family.opener.match(text, start, end)
    at = opener.end() if opener else start
    while end > at and text[end - 1] in " \t\r":
        end -= 1
    return at, end


def _block(text: str, start: int, end: int, family: Family) -> Iterator[tuple[int, int]]:
    """Yield the lines of a block comment."""
    last = end - 2
    while last > start and text[last - 1] == "*":
        last -= 1
    opener = family.opener.match(text, start, max(start, last))
    at = min(opener.end() if opener else start + 2, last)
    while True:
        feed = text.find("\n", at, last)
        stop = feed if feed >= 0 else last
        shown = stop
        while shown > at and text[shown - 1] in " \t\r":
            shown -= 1
        yield at, shown
        if feed < 0:
            return
        leader = family.leader.match(text, feed + 1, last)
        at = leader.end() if leader else feed + 1


def lifted(text: str, comment: Comment) -> Lift:
    """Return the text of a comment, line by line.

    The feed of each line stands for all up to the text of the next one: the marker before that.
    """
    lift = Lift(text)
    for number, (start, end) in enumerate(comment.lines):
        if number:
            feed = text.find("\n", comment.lines[number - 1][1])
            lift.letter("\n", feed, feed + 1)
        lift.copy(start, end)
    return lift
