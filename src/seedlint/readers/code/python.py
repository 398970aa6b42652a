"""Python: each string that is a whole statement is documentation, read as reStructuredText.

Sections as Google and NumPy write them are understood, too: the names and types of parameters in
them are no prose.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seedlint.bytestream.markers import BORDER_BYTE, GAP_BYTE, HIDDEN_BYTE
from seedlint.readers.lifted import Lift

_PREFIX = r"(?<![\w])(?P<prefix>[rRbBuUfFtT]{1,2})?"
_LONG = (
    r"\"\"\"(?P<a>(?:[^\"\\]|\\[\s\S]|\"(?!\"\"))*)(?:\"\"\"|\Z)"
    r"|'''(?P<b>(?:[^'\\]|\\[\s\S]|'(?!''))*)(?:'''|\Z)"
)
_SHORT = r"\"(?P<c>(?:[^\"\\\n]|\\[\s\S])*)\"|'(?P<d>(?:[^'\\\n]|\\[\s\S])*)'"
TOKENS = re.compile(
    rf"\A#![^\n]*|(?P<line>#[^\n]*)|{_PREFIX}(?:{_LONG}|{_SHORT})|(?P<open>[(\[{{])|(?P<close>[)\]}}])"
)
_AFTER = re.compile(r"[ \t]*(?:;|#|\r?\n|\Z)")
_ESCAPE = re.compile(
    r"\\(?:(?P<feed>\r?\n)|x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|(?P<name>N\{[^}]*\}|U.{8})"
    r"|(?P<octal>[0-7]{1,3})|(?P<one>[\s\S]))"
)
_LETTERS = {"n": "\n", "t": "\t", "\\": "\\", "'": "'", '"': '"'}
_GOOGLE = re.compile(
    rb"(?m)^([ \t]*)(?:Args|Arguments|Attributes|Parameters|Params|Raises|Keyword Args"
    rb"|Keyword Arguments|Other Parameters|Returns|Yields|Warns|Methods|See Also):[ \t]*\n"
)
_ENTRY = re.compile(
    rb"\*{0,2}[A-Za-z_][\w.]*(?:, \*{0,2}[A-Za-z_][\w.]*)*"
    rb"(?: ?\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))?:(?=[ \n])"
)
_NUMPY = re.compile(rb"(?m)^[ \t]*\*{0,2}[A-Za-z_][\w, *]*[ \t]+:[ \t]+[^\n]*$")


class Docstring(NamedTuple):
    """A string that is a statement.

    Attributes:
        start, end: its content, without quotes.
        raw: whether backslashes stand for themselves.
        quote: what closes it.
    """

    start: int
    end: int
    raw: bool
    quote: str


def docstrings(text: str) -> Iterator[Docstring]:
    """Yield the strings that are statements, in order."""
    depth = 0
    for found in TOKENS.finditer(text):
        kind = found.lastgroup
        if kind == "line":
            continue
        if kind == "open":
            depth += 1
        elif kind == "close":
            depth = max(0, depth - 1)
        elif depth == 0 and kind is not None:
            prefix = (found["prefix"] or "").lower()
            begin = text.rfind("\n", 0, found.start()) + 1
            before = text[begin : found.start()].strip()
            joined = text[max(0, begin - 2) : begin].startswith("\\")
            if before or joined or prefix.strip("ru") or not _AFTER.match(text, found.end()):
                continue
            group = next(one for one in "abcd" if found[one] is not None)
            start, end = found.span(group)
            width = 3 if group in "ab" else 1
            if found.end() == end + width:  # it is closed
                yield Docstring(start, end, "r" in prefix, text[end : end + width])


def lifted(text: str, docstring: Docstring) -> Lift:
    """Return a docstring's text: without its indent, its escapes decoded."""
    start, end = docstring.start, docstring.end
    lift = Lift(text)
    width = _indent(text[start:end])
    at = start
    while True:
        feed = text.find("\n", at, end)
        stop = end if feed < 0 else feed
        if not docstring.raw and text.find("\\", at, stop + 1) >= 0:
            _escaped(lift, text, at, stop)
        else:
            lift.copy(at, stop)
        if feed < 0:
            return lift
        if not docstring.raw and text[feed - 1] == "\\" and feed > at:
            pass  # a line that goes on
        else:
            lift.letter("\n", feed, feed + 1)
        at = feed + 1
        skipped = 0
        while skipped < width and at < end and text[at] in " \t":
            at += 1
            skipped += 1


def _indent(content: str) -> int:
    """Return the least indent of all lines but the first."""
    lines = content.split("\n")[1:]
    return min((len(one) - len(one.lstrip(" \t")) for one in lines if one.strip()), default=0)


def _escaped(lift: Lift, text: str, start: int, end: int) -> None:
    at = start
    while True:
        place = text.find("\\", at, end)
        if place < 0:
            lift.copy(at, end)
            return
        lift.copy(at, place)
        found = _ESCAPE.match(text, place, end)
        if found is None:  # the line goes on
            at = end
            return
        after = found.end()
        if found["x"] or found["u"]:
            letter = chr(int(found["x"] or found["u"], 16))
            lift.letter("\ufffd" if "\ud800" <= letter < "\ue000" else letter, place, after)
        elif found["one"] and found["one"] in _LETTERS:
            lift.letter(_LETTERS[found["one"]], place, after)
        elif found["one"]:
            lift.copy(place, after)  # no escape: "\d" is two characters
        else:
            lift.letter("\ufffd", place, after)
        at = after


def sections(stream: bytearray, data: bytes) -> None:
    """Hide the names and types of parameters in the sections of a docstring."""
    for found in _GOOGLE.finditer(data):
        outer = len(found[1])
        _entries(stream, data, found.end(), outer)
        _hide(stream, found.start(), found.end() - 1)
    for found in _NUMPY.finditer(data):
        _hide(stream, *found.span())


def _entries(stream: bytearray, data: bytes, start: int, outer: int) -> None:
    """Hide the names in a section that is indented by more than ``outer``."""
    inner = -1
    follows = False  # whether the line before has text
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        line = data[start:end]
        indent = len(line) - len(line.lstrip(b" \t"))
        if line.strip():
            if indent <= outer:
                return
            inner = indent if inner < 0 else inner
            if indent > inner and stream[start - 1] == BORDER_BYTE and follows:
                # The reader of reStructuredText took it for a body of its own.
                stream[start - 1] = ord("\n")
                stream[start : start + indent] = bytes([GAP_BYTE]) * indent
            found = _ENTRY.match(data, start + indent, end) if indent == inner else None
            if found:
                _hide(stream, found.start(), found.end())
        follows = bool(line.strip())
        start = end + 1


def _hide(stream: bytearray, start: int, end: int) -> None:
    """Hide a name that begins a line or its line, and let no match run into it."""
    stream[start:end] = bytes([HIDDEN_BYTE]) * (end - start)
    line = stream.rfind(b"\n", 0, start)
    if line >= 0 and not bytes(stream[line + 1 : start]).strip(b" \t\x04"):
        stream[line] = BORDER_BYTE
    if end < len(stream) and bytes(stream[end : end + 1]) in (b"\n", b" "):
        stream[end] = BORDER_BYTE
