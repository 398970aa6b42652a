"""What a line makes of the paragraph before it: a heading or a table."""

from seedlint.readers.markdown.leaves import begins_block
from seedlint.readers.markdown.page import Page
from seedlint.readers.markdown.patterns import DASHES, PIPE, PLAIN, UNDERLINE
from seedlint.text.marks import BORDER_BYTE, GAP_BYTE
from seedlint.text.tables import cells, is_separator

_GAP = bytes([GAP_BYTE])
_WHITE = b" \t\x04"
_LINE_FEED, _PIPE, _EQUALS = b"\n|="
_FOLLOWING = b"=-|:\x02\x96\x97"


def follow(page: Page, start: int, at: int) -> int:
    """Read a line inside the open paragraph that may change what that is.

    Returns where to go on, or -1 when it changes nothing.
    """
    if page.data[at] not in _FOLLOWING:
        return -1
    underline = UNDERLINE.match(page.data, at)
    if underline:
        return _underline(page, start, at, underline.end())
    dashes = DASHES.match(page.data, at)
    return _table(page, start, at, dashes.end()) if dashes else -1


def _underline(page: Page, start: int, at: int, end: int) -> int:
    """A heading over ``===`` or ``---``."""
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
    if page.skeleton:
        page.skeleton.leaf("heading", begin, end, 1 if page.data[at] == _EQUALS else 2)
    return end


def _table(page: Page, start: int, at: int, end: int) -> int:
    """A table whose header is the last line of the paragraph, over dashes at ``at``."""
    data, stream = page.data, page.stream
    line = data.rfind(b"\n", 0, start - 1) + 1
    header = max(line, page.paragraph)
    while stream[header] in _WHITE:
        header += 1
    titles = cells(data[header : start - 1].decode("latin-1"))
    dashes = data[at:end].decode("latin-1")
    if not is_separator(dashes) or len(titles) != len(cells(dashes)):
        return -1
    if header > page.paragraph:
        page.close(len(page.containers), line)
    page.paragraph = -1
    page.border(line)
    page.border(start)
    last = _body(page, end + 1)
    for pipe in PIPE.finditer(data, header, last):
        stream[pipe.start()] = BORDER_BYTE
    page.hide(at, end)
    page.border(end + 1)
    if page.skeleton:
        page.skeleton.leaf("table", line, last)
    return last


def _body(page: Page, start: int) -> int:
    """Go through the rows from ``start`` on; returns the line after the last."""
    data = page.data
    while start < len(data):
        at = start
        if page.containers or not (data[at] in PLAIN or data[at] == _PIPE):
            at, indent = page.within(start)
            if at < 0 or indent > 3 or data[at] == _LINE_FEED or begins_block(page, at):
                break
            page.stream[start:at] = _GAP * (at - start)
        end = data.find(b"\n", at)
        if page.flat and data.find(b"|", at, end) < 0:
            break
        start = end + 1
        page.border(start)
    return start
