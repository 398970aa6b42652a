"""The block structure of a Markdown text, found with one look at each special line.

A pattern skips the lines that merely go on with a paragraph; all others are
taken apart as the CommonMark specification says: first the containers (quotes, list
items, footnotes) that the line goes on with, then those that it opens, then its leaf.
"""

from re import Match

from seedlint.bytestream.markers import BORDER_BYTE, GAP_BYTE, HIDDEN_BYTE
from seedlint.readers.markdown import setext_and_tables
from seedlint.readers.markdown.block_patterns import (
    ADMONITION,
    AFTER_BLANK,
    BULLET,
    EVENT,
    FLAT_EVENT,
    INDENT,
    INDENTED,
    INDENTED_LINES,
    ITEM,
    NOTE,
    PLAIN,
    PROSE,
    QUOTED,
    QUOTED_LINES,
    SHARPS,
    SPACE,
    TASK,
    TEXT,
    leaping,
)
from seedlint.readers.markdown.block_state import QUOTE, Page
from seedlint.readers.markdown.leaf_blocks import LEAVES, heading, indented_code

_BORDER, _GAP = (bytes([mark]) for mark in (BORDER_BYTE, GAP_BYTE))
_LINE_FEED, _SPACE, _BRACKET, _MARKER = b"\n [>"
_AT_MARGIN, _INDENTS = (TEXT, SHARPS), (INDENTED, INDENT)
_RULES = b"-*_"
_ITEMS = b"-+*0123456789"
_ADMONITIONS = b"!?="
_ONE_QUOTE = [QUOTE]
_NOTE_WIDTH = 4
"""How far the text of a footnote or an admonition is indented."""


def scan(page: Page, start: int) -> None:
    """Read all lines from offset ``start``, the beginning of a line."""
    data, stream, containers = page.data, page.stream, page.containers
    event = FLAT_EVENT if page.flat else EVENT
    search, match, leap = event.search, event.match, leaping(page.separator).search
    size = len(data)
    position = start or _line(page, 0)
    while position < size:
        if page.paragraph < 0:
            # At the beginning of a line: its line feed tells what is on it.
            found = match(data, position - 1)
            if found is None:
                page.begin_paragraph(position, position, 0)
                continue
        elif containers or page.paragraph > position or data[page.paragraph] == _BRACKET:
            found = search(data, position)
        else:
            found = leap(data, position)
            if found:
                page.leap(position, found.start())
        assert found is not None, "the last line feed is an event"
        kind = found.lastindex
        start, position = found.span()
        if kind in _AT_MARGIN:
            if page.paragraph >= 0 or containers:
                page.close(0, start + 1)
            if position - start != page.bordered:
                stream[start:position] = _BORDER * (position - start)
            if kind == TEXT:
                page.paragraph = position
            else:
                position = heading(page, position, position, data.find(b" ", position))
        elif kind == BULLET:
            position = _bullet(page, start, *found.span(BULLET))
        elif kind == AFTER_BLANK:
            page.blank(start, position)
            position = _line(page, position) if position < size else size
        elif kind in _INDENTS and page.paragraph >= 0 and not (page.flat and containers):
            stream[start + 1 : position] = _GAP * (position - start - 1)
            if page.flat:
                page.begin_paragraph(start + 1, position, 0)
                continue
            lines = INDENTED_LINES.match(data, start) if kind == INDENTED else None
            if lines:
                position = _margin(page, data[start:position], *lines.span())
        elif kind == QUOTED and page.paragraph >= 0 and containers == _ONE_QUOTE:
            lines = QUOTED_LINES.match(data, start)
            assert lines is not None, "the first of them was found"
            position = _margin(page, b"\n> ", *lines.span())
        else:
            position = _line(page, start + 1)
    page.close(0, size)


def _margin(page: Page, prefix: bytes, start: int, end: int) -> int:
    """Take a prefix, with its line feed, off all lines of a paragraph; returns their end."""
    stream = page.stream
    first = stream[start]  # may be the border after a table
    gaps = b"\n" + _GAP * (len(prefix) - 1)
    stream[start:end] = page.data[start:end].replace(prefix, gaps)
    stream[start] = first
    return end


def _bullet(page: Page, start: int, line: int, content: int) -> int:
    """Open the list item with its marker on ``line`` and text at ``content``.

    ``start`` is the line feed before it and before the blank lines between.
    """
    if line - start > 1:
        page.blank(start, line)
    data = page.data
    at = line
    column = depth = 0
    if data[at] == _SPACE:
        while data[at] == _SPACE:
            at += 1
        for width in page.containers:
            if width == QUOTE or at - line - column < width:
                break
            column += width
            depth += 1
        if at - line - column > 3:
            return _line(page, line)
    stream = page.stream
    page.open(content - line - column, "item", depth, line)
    if at > line:
        stream[line:at] = _GAP * (at - line)
    stream[at] = HIDDEN_BYTE
    if data[at + 1] != _SPACE:
        page.hide(at, data.find(b" ", at))
    page.paragraph = content
    return content


def _line(page: Page, start: int) -> int:
    """Take a line apart; returns where to go on.

    That is somewhere on this line while its paragraph is open, else the beginning of
    the next line.
    """
    data = page.data
    if page.containers or data[start] <= _SPACE:
        at, depth, column, width = page.prefix(start)
    else:
        at, depth, column, width = start, 0, 0, 0
    byte = data[at]
    if byte == _LINE_FEED:
        return _quoted_blank(page, start, at + 1, depth)
    if at > start:
        page.stream[start:at] = _GAP * (at - start)
    page.bare = 0
    if page.paragraph >= 0 and depth == len(page.containers) and width - column < 4:
        after = setext_and_tables.follow(page, start, at)
        if after >= 0:
            return after
    while width - column < 4:
        leaf = LEAVES.get(byte)
        if leaf:
            after = leaf(page, start, at, depth)
            if after >= 0:
                return after
            break
        if byte in PLAIN:
            break
        if byte in _RULES:
            end = page.rule(at)
            if end >= 0:
                page.close(depth, start)
                return page.leaf("break", start, at, end + 1)
        if byte in _ITEMS:
            found = ITEM.match(data, at)
            if found is None or not _may_interrupt(page, found, depth):
                break
            column, at, width = _item(page, found, start, depth, column, width)
        elif byte == _MARKER:
            page.open(QUOTE, "quote", depth, start)
            page.stream[at] = GAP_BYTE
            column, at, width = page.after_marker(at, width)
        elif byte == _BRACKET:
            found = NOTE.match(data, at)
            if found is None:
                break
            page.definitions.note(at + 2, found.end() - 2)
            page.open(_NOTE_WIDTH, "definition", depth, start)
            page.hide(at, found.end())
            at, column = page.skip(found.end(), width + found.end() - at)
            width = column
        elif byte in _ADMONITIONS:
            found = ADMONITION.match(data, at)
            if found is None:
                break
            page.open(_NOTE_WIDTH, "directive", depth, start)
            page.hide(at, found.end())
            at = found.end()
        else:
            break
        depth += 1
        byte = data[at]
        if byte == _LINE_FEED:
            page.border(at + 1)
            return at + 1
    else:
        if page.paragraph < 0:
            if not (page.plain and PROSE.match(data, at)):
                return indented_code(page, start, at, depth)
            page.deviates = True
    if page.paragraph < 0 or page.flat:
        return page.begin_paragraph(start, at, depth)
    return at


def _quoted_blank(page: Page, start: int, end: int, depth: int) -> int:
    """Take a line with nothing on it but quote markers; returns the next."""
    page.close(page.bare - 1 if 0 < page.bare <= depth else depth, start)
    page.border(start)
    page.stream[start:end] = _BORDER * (end - start)
    return end


def _may_interrupt(page: Page, marker: Match[bytes], depth: int) -> bool:
    """Return whether a list item may begin here, for it may not break into any paragraph."""
    if page.paragraph < 0 or depth < len(page.containers):
        return True
    content = SPACE.match(page.data, marker.end())
    assert content is not None, "it can be empty"
    number = marker[0][:-1]
    return page.data[content.end()] != _LINE_FEED and (not number or int(number) == 1)


def _item(
    page: Page, marker: Match[bytes], start: int, depth: int, column: int, width: int
) -> tuple[int, int, int]:
    """Open a list item whose marker stands in column ``width``.

    Returns the column that the item reaches up to, its content, and the column of that.
    """
    at, after = marker.span()
    width += after - at
    content, reach = page.skip(after, width)
    byte = page.data[content]
    # Five columns of white space or more are one, and the indent of a code block.
    reached = width + 1 if byte == _LINE_FEED or reach - width > 4 else reach
    page.open(reached - column, "item", depth, start)
    page.hide(at, after)
    if byte == _LINE_FEED:
        page.bare = depth + 1
    elif byte == _BRACKET and TASK.match(page.data, content):
        page.hide(content, content + 3)
    return reached, content, reach
