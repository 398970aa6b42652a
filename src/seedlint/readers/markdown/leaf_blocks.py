"""The blocks that hold no others: headings, code, HTML and their like.

Each reader takes the page, where a line begins, where its content begins and how
many containers it goes on with. It returns the beginning of the line after the
block, or -1 when there is no such block after all.
"""

from collections.abc import Callable

from seedlint.bytestream.markers import BORDER_BYTE, HIDDEN_BYTE
from seedlint.readers.markdown.block_patterns import (
    BLANK_LINE,
    CODE_LINES,
    DIRECTIVE,
    END_FENCE,
    FENCE,
    HEADING,
    HTML,
    HTML_ENDS,
    HTML_TEXT,
    ITEM,
    LEADING_TAB,
    LIQUID,
    LONE_TAG,
    NOTE,
    OPEN_TAG,
    end_fence_within,
)
from seedlint.readers.markdown.block_state import Page

_HIDDEN = bytes([HIDDEN_BYTE])
_LINE_FEED, _MARKER, _ANGLE = b"\n><"
_WHITE = b" \t\n\x04"
_RULES = b"-*_"


def _heading(page: Page, start: int, at: int, depth: int) -> int:
    """``## Like this ##``."""
    found = HEADING.match(page.data, at)
    if found is None:
        return -1
    page.close(depth, start)
    page.border(start)
    return heading(page, start, at, found.end())


def heading(page: Page, start: int, at: int, after: int) -> int:
    """Take the heading with its marks from ``at`` to ``after``."""
    data, stream = page.data, page.stream
    stream[at:after] = _HIDDEN * (after - at)
    end = data.find(b"\n", after)
    if data.find(b"#", after, end) >= 0:
        content = data[after:end].rstrip(_WHITE)
        text = content.rstrip(b"#")
        if not text or text[-1] in _WHITE:
            page.hide(after + len(text), after + len(content))
    stream[end] = BORDER_BYTE
    page.skeleton.heading(start, end + 1, after - at)
    return end + 1


def _fence(page: Page, start: int, at: int, depth: int) -> int:
    """Code between fences; without the second, all of its container."""
    data = page.data
    found = FENCE.match(data, at)
    if found is None:
        return -1
    page.close(depth, start)
    letter, width = data[at], found.end() - at
    end = data.find(b"\n", found.end()) + 1
    if page.quotes:
        return page.leaf("code", start, at, _end_by_lines(page, end, letter, width))
    pattern = END_FENCE[letter]
    if depth:
        pattern = end_fence_within(sum(page.containers), letter)
    closing = pattern.search(data, end - 1)
    while closing and 0 < len(closing[1] or b"") < width:
        closing = pattern.search(data, closing.end())
    after = len(data)
    if closing:
        after = (closing.end() if closing[1] else closing.start()) + 1
    if depth and LEADING_TAB.search(data, end - 1, after):
        after = _end_by_lines(page, end, letter, width)
    return page.leaf("code", start, at, after)


def _end_by_lines(page: Page, start: int, letter: int, width: int) -> int:
    """Return where a fence ends, found by taking each line apart."""
    data = page.data
    while start < len(data):
        at, indent = page.within(start)
        if at < 0:
            return start
        start = data.find(b"\n", at) + 1
        if data[at] == letter and indent < 4:
            closing = END_FENCE[letter].match(b"\n" + data[at:start])
            if closing and len(closing[1]) >= width:
                break
    return start


def indented_code(page: Page, start: int, at: int, depth: int) -> int:
    """Code that is indented by four columns or more."""
    data = page.data
    page.close(depth, start)
    end = data.find(b"\n", at) + 1
    if not depth:
        lines = CODE_LINES.match(data, end)
        assert lines is not None, "it can be empty"
        end = lines.end()
    while depth and end < len(data):
        content, indent = page.within(end)
        if content < 0 or (indent < 4 and data[content] != _LINE_FEED):
            break
        end = data.find(b"\n", content) + 1
    last = end - 1
    while data[last] in _WHITE:
        last -= 1
    return page.leaf("code", start, at, data.find(b"\n", last) + 1)


def _html(page: Page, start: int, at: int, depth: int) -> int:
    """Raw HTML up to what closes it, or up to a blank line."""
    data = page.data
    kind = _html_kind(data, at)
    if kind is None or (kind == "lone" and page.paragraph >= 0):
        return -1
    page.close(depth, start)
    closes = HTML_ENDS.get(kind)
    end = data.find(b"\n", at) + 1
    if depth:
        line = at
        while not (closes and closes.search(data, line, end)) and end < len(data):
            line, _ = page.within(end)
            if line < 0 or (closes is None and data[line] == _LINE_FEED):
                break
            end = data.find(b"\n", line) + 1
    elif closes:
        closing = closes.search(data, at)
        end = data.find(b"\n", closing.end()) + 1 if closing else len(data)
    else:
        blank = BLANK_LINE.search(data, end - 1)
        end = blank.start() + 1 if blank else len(data)
    page.leaf("comment" if kind == "comment" else "html", start, at, end)
    if page.shows_html and kind in ("element", "lone") and not page.quotes:
        _show_html(page, at, end - 1)
    return end


def _show_html(page: Page, start: int, end: int) -> None:
    """Show the text of elements such as ``<p>``, ``<summary>`` and ``<td>``.

    A block with a tag that does not end stays hidden: who knows where it ends.
    """
    if not HTML_TEXT.search(page.data, start, end):
        return
    from seedlint.readers.html.marks import HtmlMarks  # few texts have any

    block = bytearray(page.data[start:end])
    HtmlMarks(bytes(block), block, attributes=False).mark(0, len(block))
    if not OPEN_TAG.search(block):
        page.stream[start:end] = block


def _html_kind(data: bytes, at: int) -> str | None:
    """Return what sort of HTML block begins at ``at``."""
    if data.startswith(b"<!--", at):
        return "comment"
    found = HTML.match(data, at)
    if found:
        return found.lastgroup
    return "lone" if LONE_TAG.match(data, at) else None


def _directive(page: Page, start: int, at: int, depth: int) -> int:
    """Return a line that directs a generator of pages: ``::: note``, ``(target)=``."""
    found = DIRECTIVE.match(page.data, at)
    if found is None:
        return -1
    page.close(depth, start)
    return page.leaf("directive", start, at, found.end() + 1)


def _liquid(page: Page, start: int, at: int, depth: int) -> int:
    """``{% highlight ruby %}`` and its like, up to ``{% endhighlight %}``."""
    data = page.data
    found = LIQUID.match(data, at)
    if found is None or found[1] in page.unclosed:
        return -1
    closing = data.find(b"end" + found[1], found.end())
    if closing < 0:
        page.unclosed.add(found[1])
        return -1
    page.close(depth, start)
    return page.leaf("directive", start, at, data.find(b"\n", closing) + 1)


def _math(page: Page, start: int, at: int, depth: int) -> int:
    """``$$`` up to a line with the next one, without a blank line in between."""
    data = page.data
    end = data.find(b"\n", at)
    if not data.startswith(b"$$", at) or data.find(b"$$", at + 2, end) >= 0:
        return -1
    closing = -1 if b"$$" in page.unclosed else data.find(b"$$", end)
    if closing < 0:
        page.unclosed.add(b"$$")
        return -1
    if BLANK_LINE.search(data, end, closing):
        return -1
    page.close(depth, start)
    return page.leaf("math", start, at, data.find(b"\n", closing) + 1)


LEAVES: dict[int, Callable[[Page, int, int, int], int]] = {
    **dict.fromkeys(b"#", _heading),
    **dict.fromkeys(b"`~", _fence),
    **dict.fromkeys(b"<", _html),
    **dict.fromkeys(b":/(", _directive),
    **dict.fromkeys(b"{", _liquid),
    **dict.fromkeys(b"$", _math),
}
"""The reader for a block that begins with this byte, if it is one."""

_PROBES = {
    **dict.fromkeys(b"#", HEADING),
    **dict.fromkeys(b"`~", FENCE),
    **dict.fromkeys(b"-+*0123456789", ITEM),
    **dict.fromkeys(b"[", NOTE),
    **dict.fromkeys(b":/(", DIRECTIVE),
}


def begins_block(page: Page, at: int) -> bool:
    """Return whether a block other than a paragraph begins at ``at``, its indent being small."""
    byte = page.data[at]
    if byte == _MARKER or (byte in _RULES and page.rule(at) >= 0):
        return True
    if byte == _ANGLE:
        return _html_kind(page.data, at) is not None
    probe = _PROBES.get(byte)
    return probe is not None and probe.match(page.data, at) is not None
