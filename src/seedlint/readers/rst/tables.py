"""Tables of reStructuredText: the lines of each cell are shown, and what is drawn is hidden."""

from collections.abc import Sequence

from seedlint.bytestream.markers import BORDER_BYTE, HIDDEN_BYTE

_RULES = frozenset(b"+-=| \t\x04")
_COLUMNS = frozenset(b"= \t\x04")
_WHITE = b" \t\x04"


def grid(data: bytes, stream: bytearray, lines: Sequence[tuple[int, int]]) -> None:
    """Mark a table that is drawn with ``+---+`` and ``|``.

    Args:
        data: the text.
        stream: gets the marks.
        lines: where each line of the table begins and ends.
    """
    columns = {
        at - start
        for start, end in lines
        if data[start] == ord("+")
        for at in range(start, end)
        if data[at] == ord("+")
    }
    for start, end in lines:
        _border(stream, start, end)
        if _RULES.issuperset(data[start:end]):
            stream[start:end] = bytes([HIDDEN_BYTE]) * (end - start)
            continue
        for column in columns:
            at = start + column
            if at < end and data[at] in b"|+":
                stream[at] = BORDER_BYTE
        for at in (start, end - 1):
            if data[at] in b"|+":
                stream[at] = BORDER_BYTE


def simple(data: bytes, stream: bytearray, lines: Sequence[tuple[int, int]]) -> None:
    """Mark a table whose columns are drawn by ``===  ===``; see ``grid``."""
    rule = data[lines[0][0] : lines[0][1]]
    columns = [
        at for at in range(1, len(rule)) if rule[at] == ord("=") and rule[at - 1] != ord("=")
    ]
    for start, end in lines:
        _border(stream, start, end)
        text = data[start:end]
        if _COLUMNS.issuperset(text) or set(text.strip(_WHITE)) <= {ord("-"), ord(" ")}:
            stream[start:end] = bytes([HIDDEN_BYTE]) * (end - start)
            continue
        for column in columns:
            at = start + column - 1
            if at < end and data[at] in b" \t":
                stream[at] = BORDER_BYTE


def _border(stream: bytearray, start: int, end: int) -> None:
    if start:
        stream[start - 1] = BORDER_BYTE
    if end < len(stream):
        stream[end] = BORDER_BYTE
