"""The blocks that hold no others: headings, code, HTML and their like.

Each function takes the page, what was found at the start of a line, where that line
begins and how many containers it goes on with. It returns the beginning of the line
after the block, or -1 when there is no such block after all.
"""

from collections.abc import Callable
from re import Match

from seedlint.readers.markdown.page import Page
from seedlint.readers.markdown.patterns import BLANK_LINE, CODE_LINES, END_FENCE, HTML_ENDS

_LINE_FEED = ord("\n")
_WHITE = b" \t\n\x04"


def heading(page: Page, found: Match[bytes], start: int, depth: int) -> int:
    """``## Like this ##``."""
    data = page.data
    page.close(depth, start)
    page.border(start)
    page.hide(*found.span())
    end = data.find(b"\n", found.end())
    content = data[found.end() : end].rstrip(_WHITE)
    text = content.rstrip(b"#")
    if not text or text[-1] in _WHITE:
        page.hide(found.end() + len(text), found.end() + len(content))
    page.border(end + 1)
    if page.skeleton:
        page.skeleton.leaf("heading", start, end + 1, len(found[0]))
    return end + 1


def fence(page: Page, found: Match[bytes], start: int, depth: int) -> int:
    """Code between fences; without the second, all of its container."""
    data = page.data
    page.close(depth, start)
    letter, width = data[found.start()], found.end() - found.start()
    end = data.find(b"\n", found.end()) + 1
    if not depth:
        closing = END_FENCE[letter].search(data, end - 1)
        while closing and len(closing[1]) < width:
            closing = END_FENCE[letter].search(data, closing.end())
        end = closing.end() + 1 if closing else len(data)
        return page.leaf("code", start, found.start(), end)
    while end < len(data):
        at, indent = page.within(end)
        if at < 0:
            break
        end = data.find(b"\n", at) + 1
        if data[at] == letter and indent < 4:
            closing = END_FENCE[letter].match(b"\n" + data[at:end])
            if closing and len(closing[1]) >= width:
                break
    return page.leaf("code", start, found.start(), end)


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
    return page.leaf("code", start, at, _last_line(data, at, end))


def _last_line(data: bytes, start: int, end: int) -> int:
    """Where the last line that is not blank ends, between ``start`` and ``end``."""
    last = end - 1
    while last > start and data[last] in _WHITE:
        last -= 1
    return data.find(b"\n", last) + 1


def html(page: Page, found: Match[bytes], start: int, depth: int) -> int:
    """Raw HTML up to what closes it, or up to a blank line."""
    data = page.data
    kind = next((name for name in HTML_ENDS if found[name] is not None), "")
    if found.lastgroup == "lone" and page.paragraph >= 0:
        return -1
    page.close(depth, start)
    closes = HTML_ENDS.get(kind)
    at = found.start()
    end = data.find(b"\n", at) + 1
    if not depth and closes is None:
        blank = BLANK_LINE.search(data, end - 1)
        end = blank.start() + 1 if blank else len(data)
    elif not depth and closes is not None:
        closing = closes.search(data, at)
        end = data.find(b"\n", closing.end()) + 1 if closing else len(data)
    else:
        line = at
        while not (closes and closes.search(data, line, end)) and end < len(data):
            line, _ = page.within(end)
            if line < 0 or (closes is None and data[line] == _LINE_FEED):
                break
            end = data.find(b"\n", line) + 1
    return page.leaf("comment" if kind == "comment" else "html", start, at, end)


def directive(page: Page, found: Match[bytes], start: int, depth: int) -> int:
    """A line that directs a generator of pages: ``::: note``, ``(target)=``."""
    page.close(depth, start)
    return page.leaf("directive", start, found.start(), found.end())


def liquid(page: Page, found: Match[bytes], start: int, depth: int) -> int:
    """``{% highlight ruby %}`` and its like, up to ``{% endhighlight %}``."""
    data = page.data
    name = found["name"]
    if name in page.unclosed:
        return -1
    closing = data.find(b"end" + name, found.end())
    if closing < 0:
        page.unclosed.add(name)
        return -1
    page.close(depth, start)
    return page.leaf("directive", start, found.start(), data.find(b"\n", closing) + 1)


def math(page: Page, found: Match[bytes], start: int, depth: int) -> int:
    """``$$`` up to a line with the next one, without a blank line in between."""
    data = page.data
    end = data.find(b"\n", found.end())
    if data.find(b"$$", found.end(), end) >= 0:
        return -1
    blank = BLANK_LINE.search(data, end)
    closing = data.find(b"$$", end, blank.start() if blank else len(data))
    if closing < 0:
        return -1
    page.close(depth, start)
    return page.leaf("math", start, found.start(), data.find(b"\n", closing) + 1)


LEAVES: dict[str, Callable[[Page, Match[bytes], int, int], int]] = {
    "heading": heading,
    "fence": fence,
    "html": html,
    "lone": html,
    "directive": directive,
    "liquid": liquid,
    "math": math,
}
"""By the name of the group in ``patterns.START``."""
