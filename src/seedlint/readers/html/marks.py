"""Mark what is no prose in HTML: one pass over its tags, no tree.

Inline tags are marks, so that a sentence runs through them; all others end a segment. What
template languages replace is hidden before tags are looked for, because it may hold any character.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from re import Match

from seedlint.bytestream.markers import (
    BORDER_BYTE,
    FOREIGN_BYTE,
    GAP_BYTE,
    HIDDEN_BYTE,
    MARK_BYTE,
    encode,
)
from seedlint.document import Block
from seedlint.readers.html import patterns
from seedlint.text.span import Span

_HIDDEN, _GAP, _MARK = (bytes([mark]) for mark in (HIDDEN_BYTE, GAP_BYTE, MARK_BYTE))
_LINE_FEED = ord("\n")
_LONGEST_RAW = 20_000
"""Code points; an element that needs an end tag and has none within them hides its tag alone."""
_SPACES = frozenset("\xa0\u2002\u2003\u2009\u200a\u202f")


class HtmlMarks:
    """Marks a part of a text.

    Args:
        data: the text, one byte for each code point.
        stream: gets the marks.
        attributes: whether values of attributes such as ``alt`` are prose.

    Attributes:
        blocks: the blocks of the text, in order.
        values: the spans of the attributes that are shown.
    """

    def __init__(self, data: bytes, stream: bytearray, *, attributes: bool = True) -> None:
        self._data = data
        self._stream = stream
        self._attributes = attributes
        self.blocks: list[Block] = []
        self.values: list[Span] = []
        self._kind = "paragraph"
        self._level = 0
        self._lower = b""
        # Ends of elements that are known not to come any more.
        self._missing: set[bytes] = set()

    def mark(self, start: int, end: int) -> None:
        """Mark all from ``start`` to ``end``."""
        self._hide_templates(start, end)
        masked = bytes(self._stream[:end])
        self._lower = masked.lower()
        position = text = start
        while found := patterns.TAG.search(masked, position, end):
            at, after = found.span()
            name = (found["name"] or b"").decode("latin-1").lower()
            if not name:
                position = self._declaration(found, end)
                continue
            if name in patterns.INLINE and not self._is_foreign(found, name):
                self._stream[at:after] = _MARK * (after - at)
                position = after
                continue
            position = self._element(found, name, end)
            if self._stream[at] == BORDER_BYTE:
                self._block(text, at)
                text = position
                self._begin(name, closes=bool(found["close"]))
            self._values(found, name)
        self._block(text, end)
        self._references(start, end)
        self._white_space(start, end)

    # Templates.

    def _hide_templates(self, start: int, end: int) -> None:
        data = self._data
        position = start
        for found in patterns.TEMPLATE_BLOCK.finditer(data, start, end):
            if found.start() < position:
                continue
            name = found[1]
            closer = b"end" + name
            at = data.find(closer, found.end(), end) if closer not in self._missing else -1
            if at < 0:
                self._missing.add(closer)
                continue
            position = data.find(b"%}", at, end) + 2
            if position > at:
                self._hide_template(found.start(), position)
        for at, after in _templates(data, start, end):
            self._hide_template(at, after)

    def _hide_template(self, start: int, end: int) -> None:
        """Hide a statement or expression; one that has its line for itself ends a segment."""
        data, stream = self._data, self._stream
        stream[start:end] = _HIDDEN * (end - start)
        before = data.rfind(b"\n", 0, start)
        after = data.find(b"\n", end)
        if data[start + 1 : start + 2] == b"{" or after < 0:
            return
        if not data[before + 1 : start].strip() and not data[end:after].strip(b" \t\r\x04"):
            if before >= 0:
                stream[before] = BORDER_BYTE
            stream[after] = BORDER_BYTE

    # Tags.

    def _declaration(self, found: Match[bytes], end: int) -> int:
        """Hide a comment or a declaration; return where to go on."""
        at = found.start()
        closer = b"-->" if found["comment"] else b"]]>" if b"[CDATA[" in found[0] else b">"
        if closer in self._missing:
            return found.end()
        closing = self._lower.find(closer, found.end(), end)
        if closing < 0:
            self._missing.add(closer)
            return found.end()
        closing += len(closer)
        self._stream[at:closing] = _HIDDEN * (closing - at)
        if closer == b">":
            self._wall(at, closing)
        return closing

    def _element(self, found: Match[bytes], name: str, end: int) -> int:
        """Hide a tag, with its content where that is no prose; return where to go on."""
        at, after = found.span()
        if not found["close"] and not found["attributes"].endswith(b"/"):
            if name in patterns.RAW or name in patterns.CODE:
                after = self._raw(after, name, end)
            elif self._is_foreign(found, name):
                after = self._subtree(after, name, end)
        self._stream[at:after] = _HIDDEN * (after - at)
        if not any(name in some for some in (patterns.CODE, patterns.OBJECTS, patterns.INLINE)):
            self._wall(at, after)
        return after

    def _wall(self, start: int, end: int) -> None:
        self._stream[start] = self._stream[end - 1] = BORDER_BYTE

    def _is_foreign(self, found: Match[bytes], name: str) -> bool:
        """Return whether an element says of itself that it is in another language, or no prose."""
        attributes = found["attributes"]
        if len(attributes) < 6 or found["close"] or name in ("html", "body"):
            return False
        return bool(
            patterns.LANGUAGE.search(attributes) or patterns.UNTRANSLATED.search(attributes)
        )

    def _raw(self, after: int, name: str, end: int) -> int:
        """Return where an element ends that holds no prose."""
        closer = b"</" + name.encode()
        limit = end
        if name in patterns.CODE:
            block = self._data.find(b"\n\n", after, end)
            limit = min(end, after + 2_000, block if block >= 0 else end)
        elif name not in patterns.TO_THE_END:
            limit = min(end, after + _LONGEST_RAW)
        elif closer in self._missing:
            return end
        closing = self._lower.find(closer, after, limit)
        if closing < 0 and name not in patterns.CODE and limit < end:
            closing = self._far(closer, limit, end)
        if closing < 0:
            if name in patterns.TO_THE_END:
                self._missing.add(closer)
                return end
            return after
        tag = self._data.find(b">", closing, end)
        return tag + 1 if tag >= 0 else end

    def _far(self, closer: bytes, start: int, end: int) -> int:
        """Return where a long element closes; -1 when it never does."""
        if closer in self._missing:
            return -1
        closing = self._lower.find(closer, start, end)
        if closing < 0:
            self._missing.add(closer)
        return closing

    def _subtree(self, after: int, name: str, end: int) -> int:
        """Return where an element ends, by counting tags of its name."""
        depth = 1
        opener, closer = b"<" + name.encode(), b"</" + name.encode()
        position = after
        limit = min(end, after + _LONGEST_RAW)
        while depth:
            closing = self._lower.find(closer, position, limit)
            if closing < 0:
                return after
            opening = self._lower.find(opener, position, closing)
            if opening >= 0:
                depth += 1
                position = opening + len(opener)
                continue
            depth -= 1
            position = closing + len(closer)
        tag = self._data.find(b">", position, end)
        return tag + 1 if tag >= 0 else end

    def _values(self, found: Match[bytes], name: str) -> None:
        """Show the values of attributes that people read."""
        if not self._attributes or found["close"] or len(found["attributes"]) < 6:
            return
        start = found.start("attributes")
        attributes = found["attributes"]
        if name == "meta":
            look = patterns.CONTENT if patterns.DESCRIPTION.search(attributes) else None
        else:
            look = patterns.TEXT_ATTRIBUTE
        if name in patterns.RAW or look is None:
            return
        for value in look.finditer(attributes):
            low, high = value.span(1) if value[1] is not None else value.span(2)
            if high - low < 3 or b" " not in attributes[low:high]:
                continue  # one word is as often a name
            low, high = low + start, high + start
            self._stream[low - 1] = self._stream[high] = BORDER_BYTE
            shown = self._data[low:high]
            for at, byte in enumerate(shown, low):
                if self._stream[at] in (MARK_BYTE, HIDDEN_BYTE):
                    self._stream[at] = byte
            for at, after in _templates(self._data, low, high):
                self._stream[at:after] = _HIDDEN * (after - at)
            self.values.append(Span(low, high))

    # Text.

    def _begin(self, name: str, *, closes: bool) -> None:
        self._kind = "paragraph" if closes else patterns.KINDS.get(name, "paragraph")
        self._level = 0 if closes else patterns.HEADINGS.get(name, int(name == "li"))

    def _block(self, start: int, end: int) -> None:
        """Take down a run of text as a block of the outline."""
        if self._stream[start:end].strip(b" \t\n\r\f\x04\x1a\x05\x03"):
            self.blocks.append(Block(self._kind, Span(start, end), self._level))

    def _references(self, start: int, end: int) -> None:
        """Show the characters that references stand for."""
        data, stream = self._data, self._stream
        if data.find(b"&", start, end) < 0:
            return
        for found in patterns.REFERENCE.finditer(bytes(stream[:end]), start):
            at, after = found.span()
            byte = _byte(found[0].decode("ascii"))
            if byte is None:
                continue
            stream[at] = byte
            rest = HIDDEN_BYTE if byte == HIDDEN_BYTE else MARK_BYTE
            stream[at + 1 : after] = bytes([rest]) * (after - at - 1)

    def _white_space(self, start: int, end: int) -> None:
        """Take each run of white space for one blank or one line feed."""
        stream = self._stream
        for found in patterns.WHITE.finditer(bytes(stream[:end]), start):
            at, after = found.span()
            feed = stream.find(b"\n", at, after)
            stream[at:after] = _GAP * (after - at)
            stream[feed if feed >= 0 else at] = _LINE_FEED if feed >= 0 else ord(" ")


def _templates(data: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where template languages replace something. What opens again before it closes is a
    stray opener, and hides nothing."""
    position = start
    for found in patterns.TEMPLATE.finditer(data, start, end):
        at = found.start()
        if at < position:
            continue
        opener = data[at : at + 2]
        limit = min(end, at + patterns.LONGEST_TEMPLATE)
        closing = data.find(patterns.CLOSERS[opener], found.end(), limit)
        if closing < 0 or data.find(opener, found.end(), closing) >= 0:
            continue
        position = closing + 2
        while opener == b"{{" and data[position : position + 1] == b"}":
            position += 1
        yield at, position


def _byte(reference: str) -> int | None:
    """Return the byte of the stream for a character reference; None when there is no such."""
    from html import entities, unescape  # only now: they have a large table

    if reference[1] != "#" and reference[1:] not in entities.html5:
        return None
    letter = unescape(reference)
    if len(letter) != 1 or letter in "<>\x00\r\n":
        return HIDDEN_BYTE
    if letter in _SPACES:
        return ord(" ")
    if letter == "\xad":
        return MARK_BYTE
    byte = encode(letter)[0]
    return HIDDEN_BYTE if byte == FOREIGN_BYTE or byte < 32 else byte


def spelling(values: list[Span]) -> Callable[[str, Span], str | None]:
    """Return what spells the text that fixes insert; see ``Document.spell``."""
    ordered = sorted(values)

    def spell(text: str, span: Span) -> str | None:
        index = bisect_right(ordered, Span(span.start, 1 << 62)) - 1
        if index >= 0 and ordered[index].end >= span.end:
            return None if any(letter in "<>&\"'" for letter in text) else text
        return "".join(_escaped(text))

    return spell


def _escaped(text: str) -> Iterator[str]:
    for letter in text:
        yield {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(letter, letter)
