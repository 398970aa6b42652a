"""HTML pages as Markdown paragraphs: prose stays prose, code stays code."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    "article aside blockquote body br caption dd div dl dt figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr html li main ol p section table tbody td th thead tr ul".split()
)
_UNREAD = frozenset("head nav script select style svg".split())
_CODE = frozenset("code kbd samp tt var".split())
_EMPHASIS = frozenset("cite dfn em i".split())
_BODY = re.compile(r"<(?:div|section|main)\b[^>]*(?:class=\"body\"|role=\"main\")[^>]*>")
_OPEN, _CLOSE = "\x01", "\x02"
"""Where emphasis begins and ends, until its text is complete."""
_EMPHASIZED = re.compile(f"{_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}")
_LAYOUT = re.compile(r"\s+")


def markdown(page: str) -> str:
    """Return the paragraphs, headings and items of a page, with a blank line between them."""
    body = _BODY.search(page)
    reader = _Reader()
    reader.feed(page[body.start() :] if body else page)
    reader.end_block()
    return "\n\n".join(reader.blocks) + "\n"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._text: list[str] = []
        self._lead = ""
        self._unread = self._pre = self._code = 0

    def end_block(self) -> None:
        """Close the paragraph that is being read."""
        text = _EMPHASIZED.sub(_emphasized, "".join(self._text))
        text = _LAYOUT.sub(" ", text.replace(_OPEN, "").replace(_CLOSE, "")).strip()
        if text:
            self.blocks.append(self._lead + text)
        self._text, self._lead = [], ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD:
            self._unread += 1
        elif tag == "pre":
            self.end_block()
            self._pre += 1
        elif tag in _CODE and not self._pre:
            self._code += 1
            self._text.append("`" if self._code == 1 else "")
        elif tag in _EMPHASIS and not (self._pre or self._code):
            self._text.append(_OPEN)
        elif tag in _BLOCKS and not self._pre:
            self.end_block()
            if re.fullmatch("h[1-6]", tag):
                self._lead = "#" * int(tag[1]) + " "
            elif tag == "li":
                self._lead = "- "

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        elif tag == "pre" and self._pre:
            self.blocks.append(_fenced("".join(self._text)))
            self._text, self._pre = [], self._pre - 1
        elif tag in _CODE and self._code and not self._pre:
            self._code -= 1
            self._text.append("" if self._code else "`")
        elif tag in _EMPHASIS and not (self._pre or self._code):
            self._text.append(_CLOSE)
        elif tag in _BLOCKS and not self._pre:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self._text.append(data)


def _fenced(code: str) -> str:
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
    return f"{fence}\n{code.strip()}\n{fence}"


def _emphasized(found: re.Match[str]) -> str:
    """Stars around the text, and the blanks at its ends outside of them."""
    text = found[1].strip()
    if not text:
        return found[1]
    return f" *{text}* " if found[1] != text else f"*{text}*"
