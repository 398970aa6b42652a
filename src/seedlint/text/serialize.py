"""Plain data as one piece of bytes, of which little is read before it is asked for.

It is marshalled, but for long bytes: these lie after it, and what comes back are views of
them, so that data in a mapped file is neither copied nor even read until somebody looks.
"""

import marshal
from typing import Any

Buffer = bytes | memoryview

_LONG = 200
"""So many bytes are worth a view."""
_SIZE = 8


def pack(data: Any) -> bytes:
    """Plain data (tuples, dictionaries, numbers, text, bytes) as bytes."""
    long: list[bytes] = []
    at = 0

    def lifted(part: Any) -> Any:
        nonlocal at
        if isinstance(part, bytes) and len(part) >= _LONG:
            long.append(part)
            at += len(part)
            return (..., at - len(part), at)
        if isinstance(part, tuple):
            return tuple(map(lifted, part))
        if isinstance(part, dict):
            return {key: lifted(value) for key, value in part.items()}
        return part

    head = marshal.dumps(lifted(data))
    return b"".join((len(head).to_bytes(_SIZE, "little"), head, *long))


def unpack(packed: Buffer) -> Any:
    """Return what was packed, with views instead of long bytes.

    Raises:
        EOFError, TypeError, ValueError: it was not packed.
    """
    view = memoryview(packed)
    base = _SIZE + int.from_bytes(view[:_SIZE], "little")

    def put_back(part: Any) -> Any:
        if isinstance(part, tuple):
            if len(part) == 3 and part[0] is ...:
                return view[base + part[1] : base + part[2]]
            return tuple(map(put_back, part))
        if isinstance(part, dict):
            return {key: put_back(value) for key, value in part.items()}
        return part

    return put_back(marshal.loads(view[_SIZE:base]))
