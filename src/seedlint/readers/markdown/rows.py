"""What a line makes of the paragraph before it: a heading or a table."""

from re import Match

from seedlint.readers.markdown.page import Page
from seedlint.readers.markdown.patterns import PIPE, PLAIN
from seedlint.text.marks import BORDER_BYTE, GAP_BYTE
from seedlint.text.tables import cells, is_separator

_GAP = bytes([GAP_BYTE])
_WHITE = b" \t\x04"
_LINE_FEED, _PIPE = b"\n|"


def follow(page: Page, found: Match[bytes], start: int) -> int:
    """Read a line inside the open paragraph that may change what that is.

    Returns where to go on, or -1 when it changes nothing.
    """
    if found.lastgroup == "underline":
        return _underline(page, found, start)
    if found.lastgroup == "dashes":
        return _table(page, found, start)
    return -1


def _underline(page: Page, found: Match[bytes], start: int) -> int:
    """A heading over ``===`` or ``---``."""
    begin = page.define(page.paragraph, start)
    if begin >= start:
        # Nothing but link definitions stands above, so the marks are text.
        page.border(start)
        page.paragraph = found.start()
        return found.start()
    page.paragraph = -1
    page.border(start)
    page.hide(found.start(), found.end() - 1)
    page.border(found.end())
    if page.skeleton:
        level = 1 if page.data[found.start()] == ord("=") else 2
        page.skeleton.leaf("heading", begin, found.end(), level)
    return found.end()


def _table(page: Page, found: Match[bytes], start: int) -> int:
    """A table whose header is the last line of the paragraph."""
    data, stream = page.data, page.stream
    line = data.rfind(b"\n", 0, start - 1) + 1
    header = max(line, page.paragraph)
    while stream[header] in _WHITE:
        header += 1
    titles = cells(data[header : start - 1].decode("latin-1"))
    dashes = found["dashes"].decode("latin-1")
    if not is_separator(dashes) or len(titles) != len(cells(dashes)):
        return -1
    if header > page.paragraph:
        page.close(len(page.containers), line)
    page.paragraph = -1
    page.border(line)
    page.border(start)
    end = _body(page, found.end())
    for pipe in PIPE.finditer(data, header, end):
        stream[pipe.start()] = BORDER_BYTE
    page.hide(found.start(), found.end() - 1)
    page.border(found.end())
    if page.skeleton:
        page.skeleton.leaf("table", line, end)
    return end


def _body(page: Page, start: int) -> int:
    """Go through the rows from ``start`` on; returns the line after the last."""
    data = page.data
    while start < len(data):
        at = start
        if page.containers or not (PLAIN[data[at]] or data[at] == _PIPE):
            at, indent = page.within(start)
            if at < 0 or indent > 3 or data[at] == _LINE_FEED or page.starts(at):
                break
            page.stream[start:at] = _GAP * (at - start)
        end = data.find(b"\n", at)
        if page.flat and data.find(b"|", at, end) < 0:
            break
        start = end + 1
        page.border(start)
    return start
