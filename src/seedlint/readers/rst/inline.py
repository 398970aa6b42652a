"""Markup within the paragraphs of a reStructuredText: what it opens has to close in the same one.

Characters that may be markup are looked at from left to right. A kind of markup whose end a
paragraph is known not to have is not looked for again in it, so that time stays linear.
"""

from collections.abc import Callable, Container, Mapping

from seedlint.bytestream.markers import BORDER_BYTE, HIDDEN_BYTE, MARK_BYTE
from seedlint.readers.rst import patterns
from seedlint.readers.rst.names import LINK_ROLES, TERM_ROLES, TEXT_ROLES
from seedlint.text.span import Span

_HIDDEN, _MARK = bytes([HIDDEN_BYTE]), bytes([MARK_BYTE])
_CLOSES = dict(zip(b"'\"([{<\x91\x93", b"'\")]}>\x92\x94", strict=True))
_LONGEST_NAME = 80
_UNDERSCORE = ord("_")


class InlineScan:
    """One pass over a stream in which the blocks are marked already.

    Args:
        stream: gets the marks.
        roles: for roles that settings name whether their text is prose.

    Attributes:
        names: the spans of texts by whose wording something is found.
        references: the same texts in lower case.
    """

    def __init__(self, stream: bytearray, roles: Mapping[str, bool]) -> None:
        self._stream = stream
        self._data = bytes(stream)
        self._roles = roles
        self._limit = 0
        self._missing: set[bytes] = set()
        self.names: list[Span] = []
        self.references: set[bytes] = set()

    def scan(self) -> None:
        """Go through the whole stream."""
        data = self._data
        find = data.translate(patterns.IS_SPECIAL).find
        at = find(1)
        while at >= 0:
            if at >= self._limit:
                limit = data.find(BORDER_BYTE, at)
                self._limit = limit if limit >= 0 else len(data)
                self._missing.clear()
            after = _READERS[data[at]](self, at)
            at = find(1, max(after, at + 1))

    def _begins(self, at: int, width: int) -> bool:
        """Return whether markup may begin at ``at``, by what stands around its start."""
        data, after = self._data, at + width
        if after >= self._limit or data[after] in b" \t\n\x04":
            return False
        if at and patterns.MARK_BEFORE.match(data, at) is None:
            return False
        return not at or _CLOSES.get(data[at - 1]) != data[after]

    def _hide(self, start: int, end: int) -> int:
        self._stream[start:end] = _HIDDEN * (end - start)
        return end

    def _mark(self, start: int, end: int) -> None:
        self._stream[start:end] = _MARK * (end - start)

    def _backslash(self, at: int) -> int:
        if self._data[at + 1 : at + 2] in (b" ", b"\n"):
            self._mark(at, at + 1)
            if self._data[at + 1] == ord(" "):
                self._mark(at + 1, at + 2)
        else:
            self._hide(at, at + 1)
        return at + 2

    def _backquote(self, at: int) -> int:
        data = self._data
        if data[at + 1 : at + 2] == b"`":
            if not self._begins(at, 2) or b"``" in self._missing:
                return at + 2
            closing = patterns.END_LITERAL.search(data, at + 3, self._limit)
            if closing is None:
                self._missing.add(b"``")
                return at + 2
            return self._hide(at, closing.end())
        start, role = at, ""
        named = patterns.ROLE.search(data, max(0, at - _LONGEST_NAME), at) if at else None
        if named and self._begins(named.start(), 1):
            start, role = named.start(), named[1].decode("latin-1").lower()
        elif not self._begins(at, 1):
            return at + 1
        if b"`" in self._missing:
            return at + 1
        closing = patterns.END_TEXT.search(data, at + 2, self._limit)
        if closing is None:
            self._missing.add(b"`")
            return at + 1
        role = role or (closing["role"] or b"").decode("latin-1").lower()
        return self._text(
            start, at + 1, closing.start(), closing.end(), role, bool(closing["link"])
        )

    def _text(self, start: int, low: int, high: int, end: int, role: str, link: bool) -> int:
        """Mark ``:role:`text``` or ```text`_``."""
        data = self._data
        if data[start - 1 : start] == _MARK and start and data[start - 1] == _UNDERSCORE:
            return self._hide(start, end)  # an inline target
        target = patterns.TARGET.search(data, low, high)
        shown = target.start() if target else high
        title = data[low:shown]
        if link:
            is_prose = True
        elif target:
            is_prose = role in LINK_ROLES or (bool(role) and b" " in title)
        else:
            is_prose = role in TEXT_ROLES
        is_prose = self._roles.get(role, is_prose)
        if not is_prose or not title.strip():
            return self._hide(start, end)
        if target is None and (link or role in TERM_ROLES):
            self.names.append(Span(low, shown))
            self.references.add(b" ".join(title.lower().split()))
        self._mark(start, low)
        self._mark(shown, min(shown + 1, end))
        self._hide(shown + 1, end) if target else self._mark(shown, end)
        return end

    def _star(self, at: int) -> int:
        width = 2 if self._data[at + 1 : at + 2] == b"*" else 1
        opener = b"*" * width
        if not self._begins(at, width) or opener in self._missing:
            return at + width
        ends = patterns.END_STRONG if width == 2 else patterns.END_EMPHASIS
        closing = ends.search(self._data, at + width + 1, self._limit)
        if closing is None:
            self._missing.add(opener)
            return at + width
        self._mark(at, at + width)
        self._mark(closing.start(), closing.start() + width)
        return closing.start() + width

    def _bar(self, at: int) -> int:
        found = patterns.SUBSTITUTION.match(self._data, at, self._limit)
        return self._hide(at, found.end()) if found and self._begins(at, 1) else at + 1

    def _bracket(self, at: int) -> int:
        found = patterns.FOOTNOTE.match(self._data, at, self._limit)
        if not found:
            return at + 1
        self._hide(at, found.end())
        self._mark(at, at + 1)  # so that it does not stick to the word before it
        return found.end()

    def _underscore(self, at: int) -> int:
        """``name_``: the name of a target, which stays as it is."""
        data = self._data
        if data[at + 1 : at + 2] == b"`" and self._begins(at, 1):
            closing = data.find(b"`", at + 2, self._limit)
            return self._hide(at, closing + 1) if closing >= 0 else at + 1
        found = patterns.END_NAME.match(data, at, self._limit)
        name = patterns.NAME.search(data, max(0, at - _LONGEST_NAME), at) if found else None
        if found is None or name is None or not self._begins(name.start(), 1):
            return at + 1
        self.names.append(Span(*name.span()))
        self.references.add(name[0].lower())
        self._mark(*found.span())
        return found.end()


_READERS: Mapping[int, Callable[[InlineScan, int], int]] = {
    ord("\\"): InlineScan._backslash,
    ord("`"): InlineScan._backquote,
    ord("*"): InlineScan._star,
    ord("|"): InlineScan._bar,
    ord("["): InlineScan._bracket,
    ord("_"): InlineScan._underscore,
}


def named_titles(stream: bytes, titles: list[Span], references: Container[bytes]) -> list[Span]:
    """Return the titles that a text refers to by their wording."""
    return [
        title
        for title in titles
        if b" ".join(stream[title.start : title.end].lower().split()) in references
    ]
