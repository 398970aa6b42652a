"""What the check of a rule is given, and what it says about a place of a text."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple


class Alert(NamedTuple):
    """A place that a rule objects to.

    Attributes:
        start, end: in the text that was checked.
        message: for people.
        choices: what may stand there instead, best first; empty when nothing is known. An empty
            text removes what stands there.
    """

    start: int
    end: int
    message: str
    choices: tuple[str, ...] = ()


class Block(NamedTuple):
    """A run of a text that rules look at by itself: ``text[start:end]``."""

    start: int
    end: int


class Passage(NamedTuple):
    """What to check of a text.

    Attributes:
        text: with ``BREAK`` between its blocks.
        blocks: those to check one by one; for the checks that look at whole blocks.
        windows: where to search; for the checks that look for a pattern.
        block_at: gives the block around an offset, if that is one to check.
        places: where hits of the prefilter end; None when all of the text is to be searched.
    """

    text: str
    blocks: Sequence[Block]
    windows: Sequence[tuple[int, int]]
    block_at: Callable[[int], Block | None]
    places: Sequence[int] | None = None


Check = Callable[[Passage], Iterator[Alert]]
"""Check a passage of a document."""
