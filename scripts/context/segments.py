"""Segments of English prose from a file, as the model and the rules see them."""

import hashlib
import re
from collections.abc import Iterator

from benchmarks.accuracy.html import markdown
from benchmarks.accuracy.sentences import is_english
from scripts.context.sources import Text
from seedlint.bytestream.markers import BORDER, MARK
from seedlint.document import Source
from seedlint.readers.registry import read

_MARKDOWN = re.compile(r"\.(?:md|mdx|markdown)$", re.IGNORECASE)
_HTML = re.compile(r"\.(?:xhtml|html|cnxml)$", re.IGNORECASE)
_ROLE = re.compile(r":[\w:+-]+:`[^`]*`|``[^`]*``|`[^`\n]+`_{0,2}")
_DIRECTIVE = re.compile(
    r"^(?:\.\. .*|:\w[\w ]*:.*|\[.*\]|[=~^*+.-]{3,}|//.*|include::.*)$", re.MULTILINE
)
_INDENTED = re.compile(r"\n\n(?:[ \t]{2,}.*\n?)+")
_LAYOUT = re.compile(r"\s+")
_CNXML = re.compile(r"<(/?)(para|title|item|entry|problem|solution|note|term|emphasis)\b")
_TAGS = {"para": "p", "title": "h2", "item": "li", "entry": "td", "term": "b", "emphasis": "i"}
_MATHS = re.compile(r"<(?:m:)?math\b.*?</(?:m:)?math>", re.DOTALL)
_METADATA = re.compile(r"<metadata\b.*?</metadata>|<head\b.*?</head>", re.DOTALL)
LEAST = 6
"""Shorter segments, in words, are labels rather than prose."""


def segments(text: Text, seen: set[bytes]) -> Iterator[str]:
    """Yield the English segments of a file, each only once for a given ``seen``.

    Code is one ``\\x1a`` each; white space is one blank.
    """
    content = text.data.decode("utf-8", "replace").replace("\r\n", "\n")
    if content.count("\ufffd") > len(content) / 1000:
        content = text.data.decode("cp1252", "replace").replace("\r\n", "\n")
    suffix = ".txt"
    if _HTML.search(text.name):
        content, suffix = markdown(_as_html(content)), ".md"
    elif _MARKDOWN.search(text.name):
        suffix = ".md"
    elif not text.name.endswith((".txt", ".en", ".text")):
        content = _INDENTED.sub("\n\n", _DIRECTIVE.sub("", _ROLE.sub("\x1a", content)))
    view = read(Source(text.name, content, suffix)).view
    for run in view.split(BORDER):
        segment = _LAYOUT.sub(" ", run.replace(MARK, "")).strip()
        segment = re.sub("\x1a+", "\x1a", segment)
        if segment.count(" ") < LEAST or not is_english(segment):
            continue
        known = digest(segment)
        if known not in seen:
            seen.add(known)
            yield segment


def digest(segment: str) -> bytes:
    """Return what tells one segment from another."""
    return hashlib.blake2b(segment.encode("utf-8", "replace"), digest_size=8).digest()


def _as_html(content: str) -> str:
    """Return a page, or a module of a textbook, with the elements of HTML."""
    content = _METADATA.sub("", _MATHS.sub("<code>x</code>", content))
    if "<para" not in content:
        return content
    return _CNXML.sub(lambda tag: f"<{tag[1]}{_TAGS.get(tag[2], 'div')}", content)
