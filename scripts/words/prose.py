"""Reduce HTML, XML, Markdown, reStructuredText and AsciiDoc to plain paragraphs.

This is a sieve for statistics, not a reader: it may lose text, but must not let code pass. One
paragraph becomes one line; inline code becomes a control character, which is no word.
"""

import html
import re

CODE = "\x1a"
"""What stands in the place of code."""
_HIDDEN = re.compile(
    r"<!--.*?-->|<(script|style|pre|code|tt|samp|kbd|var|math|svg|head|programlisting|screen"
    r"|literal|command|filename|nav)\b.{0,20000}?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
_INLINE = re.compile(r"</?(?:a|abbr|b|cite|em|font|i|q|s|small|span|strong|u)\b[^>]*>", re.I)
_TAG = re.compile(r"<[/a-zA-Z!?][^>]*>")
_FENCE = re.compile(r"^([ \t]*)(`{3,}|~{3,}|-{4,}\n)[^\n]*\n.*?^[ \t]*\2[^\n]*$", re.M | re.DOTALL)
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_SPANS = re.compile(
    r"``[^`\n]+``|`[^`\n]+`_{0,2}|:[a-z:+-]+:`[^`]*`|\]\([^)\s]*[^)]*\)|\bhttps?://\S+"
    r"|\bwww\.\S+|\{\{[^}\n]*\}\}|\{%[^%\n]*%\}|\$[^$\n]+\$|<[^>\n]{1,200}>"
)
_DIRECTIVE = re.compile(r"^\s*(?:\.\. |:[a-z-]+:|@|import |export |\||\[source|//)")
_BULLET = re.compile(r"^\s*(?:[-*+•#=>]+|\d+[.)])\s+")


def from_markup(text: str) -> str:
    """Return the paragraphs of an HTML or XML text, one a line."""
    text = _HIDDEN.sub(CODE, text)
    text = _INLINE.sub("", text)
    # Line ends inside of a block mean nothing in markup.
    text = _TAG.sub("\x00", text.replace("\n", " "))
    text = html.unescape(text)
    blocks = (" ".join(block.split()) for block in text.split("\x00"))
    return "\n".join(block for block in blocks if " " in block)


def from_plain(text: str) -> str:
    """Return the paragraphs of Markdown, reStructuredText, AsciiDoc or plain text, one a line."""
    text = _FRONT.sub("", text.replace("\r\n", "\n"))
    text = _FENCE.sub("\n", text)
    text = _SPANS.sub(f" {CODE} ", text)
    text = re.sub(r"\\f[A-Z]|\\-|\x08.", "", text)
    paragraphs: list[str] = []
    current: list[str] = []
    quiet = False  # the block before ended in a colon: an indented one is likely code
    for line in [*text.split("\n"), ""]:
        blank = not line.strip()
        if blank or _BULLET.match(line):
            if current:
                paragraphs.append(" ".join(" ".join(current).split()))
                quiet = paragraphs[-1].endswith("::")
                current = []
            if blank:
                continue
        indented = line[:1] in " \t" and (quiet or line[:4] == "    ")
        if indented and not current and not _BULLET.match(line):
            continue
        if _DIRECTIVE.match(line):
            continue
        quiet = False
        current.append(_BULLET.sub("", line))
    return "\n".join(paragraphs)


_FUNCTION_WORDS = frozenset(
    "the of and to a in is that for it as with this are be on or by you not can from an if at"
    " have was but they which we will has his he she were had their there been who its".split()
)
_OTHERS = frozenset(
    "der die das und nicht ist ein eine les des une est dans pour que los las una del por para"
    " il di che per non het een van niet och att det som den na nie się jest".split()
)
_TOKEN = re.compile(r"[^\W\d_]+")


def is_english(paragraph: str) -> bool:
    """Return whether a paragraph is English prose: function words tell, short ones tell nothing."""
    words = [word.lower() for word in _TOKEN.findall(paragraph)]
    if len(words) < 8:
        return False
    ours = sum(word in _FUNCTION_WORDS for word in words)
    theirs = sum(word in _OTHERS for word in words)
    return ours >= max(2, 0.13 * len(words)) and theirs * 3 < ours
