"""What a line makes of the paragraph before it: a heading or a table."""

from seedlint.bytestream.markers import BORDER_BYTE, GAP_BYTE
from seedlint.readers.markdown.block_patterns import (
    DASHES,
    FRAMED,
    PIPE,
    PLAIN,
    SEPARATOR,
    UNDERLINE,
)
from seedlint.readers.markdown.block_state import Page
from seedlint.readers.markdown.leaf_blocks import begins_block

_GAP = bytes([GAP_BYTE])
_WHITE = b" \t\x04"
_LINE_FEED, _PIPE, _EQUALS = b"\n|="
_DASHES = frozenset("-‐‑‒–—―−─━﹣－|: \t")
_FOLLOWING = b"=-|:\x02\x96\x97"


def follow(page: Page, start: int, at: int) -> int:
    """Read a line inside the open paragraph that may change what that is.

    Returns where to go on, or -1 when it changes nothing.
    """
    data = page.data
    if data[at] not in _FOLLOWING:
        return -1
    underline = UNDERLINE.match(data, at)
    if underline:
        return _underline(page, start, at, underline.end())
    dashes = DASHES.match(data, at)
    if dashes:
        return _separated(page, start, at, dashes.end())
    return _framed(page, start, at) if FRAMED.match(data, at) else -1


def _underline(page: Page, start: int, at: int, end: int) -> int:
    """Return a heading over ``===`` or ``---``."""
    begin = page.define(page.paragraph, start)
    if begin >= start:
        # Nothing but link definitions stands above, so the marks are text.
        page.border(start)
        page.paragraph = at
        return at
    page.paragraph = -1
    page.border(start)
    page.hide(at, end - 1)
    page.border(end)
    page.skeleton.heading(begin, end, 1 if page.data[at] == _EQUALS else 2)
    return end


def _separated(page: Page, start: int, at: int, end: int) -> int:
    """Return a table whose header is the last line of the paragraph, over dashes at ``at``.

    Where the dashes do not fit the header, a renderer draws no table, and yet
    nothing else can be meant.
    """
    data = page.data
    line, header = _header(page, start)
    width = _width(data[header : start - 1])
    drawn = bool(SEPARATOR.match(data, at)) and width == _width(data[at:end])
    if not drawn:
        row = width > 1 or FRAMED.match(data, header)
        dashes = page.definitions.text[at:end].rstrip()
        if not (row and _DASHES.issuperset(dashes)):
            return -1
        if "|" not in dashes and not _between_frames(page, header, end + 1):
            return -1
    after = _table(page, line, header, start, end + 1, drawn=drawn)
    page.hide(at, end)
    return after


def _between_frames(page: Page, header: int, below: int) -> bool:
    """Return whether the rows above and below have a pipe at either end: a lone ``:-:`` parts
    them."""
    data = page.data
    if not FRAMED.match(data, header) or below >= len(data):
        return False
    at, _ = page.within(below)
    return at >= 0 and FRAMED.match(data, at) is not None


def _width(row: bytes) -> int:
    """Return how many cells a row has."""
    row = row.strip(_WHITE)
    pipes = row.count(b"|") - row.count(b"\\|")
    return 1 + pipes - row.startswith(b"|") - (row.endswith(b"|") and not row.endswith(b"\\|"))


def _framed(page: Page, start: int, at: int) -> int:
    """Return a table without a row of dashes: lines with a pipe at either end."""
    data = page.data
    line, header = _header(page, start)
    end = data.find(b"\n", at) + 1
    below, indent = page.within(end) if end < len(data) else (-1, 0)
    if not FRAMED.match(data, header) or (below >= 0 and indent < 4 and DASHES.match(data, below)):
        # In the second case this line is the header.
        return -1
    return _table(page, line, header, start, start, drawn=False)


def _header(page: Page, start: int) -> tuple[int, int]:
    """Return where the line before ``start`` begins, and its content."""
    line = page.data.rfind(b"\n", 0, start - 1) + 1
    content = max(line, page.paragraph)
    while page.stream[content] in _WHITE:
        content += 1
    return line, content


def _table(page: Page, line: int, header: int, start: int, body: int, *, drawn: bool) -> int:
    """Mark the table with its header on ``line`` and its rows from ``body`` on.

    ``start`` is the line below the header. Returns where to go on.
    """
    if header > page.paragraph:
        page.close(len(page.containers), line)
    page.paragraph = -1
    page.border(line)
    page.border(start)
    page.border(body)
    end = _body(page, body, strict=not drawn or page.flat or page.plain)
    for pipe in PIPE.finditer(page.data, header, end):
        page.stream[pipe.start()] = BORDER_BYTE
    page.skeleton.leaf("table", line, end, 0, drawn)
    if drawn or end == len(page.data):
        return end
    # To a renderer all this is still the paragraph.
    page.paragraph = end
    return end - 1


def _body(page: Page, start: int, *, strict: bool) -> int:
    """Go through the rows from ``start`` on; returns the line after the last.

    To a renderer each line is a row up to a blank one or another block; ``strict``
    asks for a pipe.
    """
    data = page.data
    while start < len(data):
        at = start
        if page.containers or not (data[at] in PLAIN or data[at] == _PIPE):
            at, indent = page.within(start)
            if at < 0 or indent > 3 or data[at] == _LINE_FEED or begins_block(page, at):
                break
            page.stream[start:at] = _GAP * (at - start)
        end = data.find(b"\n", at)
        if strict and data.find(b"|", at, end) < 0:
            page.deviates = True
            break
        start = end + 1
        page.border(start)
    return start
