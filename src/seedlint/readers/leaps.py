"""How to find what begins with a byte that is rare in prose."""

from collections.abc import Container, Iterator


def leaps(stream: bytearray, byte: int, following: Container[int]) -> Iterator[int]:
    """Where ``byte`` stands right before one of some others, in order.

    To leap from one to the next is several times quicker than to search for a pattern, or for
    two bytes, which means to look at each letter. What was found may be hidden meanwhile.
    """
    find, last = stream.find, len(stream) - 1
    at = find(byte, 0, last)
    while at >= 0:
        if stream[at + 1] in following:
            yield at
        at = find(byte, at + 1, last)
