"""Where one text stands in another."""

from collections.abc import Iterator
from typing import Protocol, TypeVar

Needle = TypeVar("Needle", contravariant=True)


class Searched(Protocol[Needle]):
    """A string, or bytes."""

    def find(self, needle: Needle, start: int = ..., /) -> int: ...


def occurrences(text: Searched[Needle], needle: Needle, apart: int = 1) -> Iterator[int]:
    """Where a needle begins, in order. The text may be written over meanwhile.

    Args:
        text: a string, or bytes.
        needle: of the same kind, not empty.
        apart: how far behind the beginning of one the next one may begin.
    """
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + apart)
