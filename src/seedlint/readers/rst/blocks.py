"""The blocks of a reStructuredText, line by line, as docutils finds them.

What a block is, its first line decides; how far it reaches, the indent of those that follow. A
body within a body (of an item, a directive, a quote) is read by the same steps with its own
indent. Whatever is not understood is a paragraph, or is hidden together with its directive.
"""

from collections.abc import Callable, Mapping

from seedlint.bytestream.markers import BORDER_BYTE, GAP_BYTE, HIDDEN_BYTE
from seedlint.readers.rst import patterns, tables
from seedlint.readers.rst.lines import WHITE, Lines
from seedlint.readers.rst.names import DIRECTIVES, DOMAINS, Sort
from seedlint.text.span import Span

_HIDDEN, _BORDER, _GAP = (bytes([mark]) for mark in (HIDDEN_BYTE, BORDER_BYTE, GAP_BYTE))

_DEEPEST = 40
"""Bodies within bodies; what lies deeper is hidden."""
_LITERAL = b"::"
_FEW_WORDS = 3
"""A field with fewer words than these is data."""


class BlockScan(Lines):
    """One pass over the lines of a text.

    Args:
        data: the text as bytes, each line ending with a line feed.
        directives: what is prose of each directive, in addition to ``DIRECTIVES``.

    Attributes:
        titles: the spans of section titles.
        terms: the spans of what is found by its wording: terms of a glossary.
    """

    def __init__(self, data: bytes, directives: Mapping[str, Sort]) -> None:
        super().__init__(data)
        self.titles: list[Span] = []
        self.terms: list[Span] = []
        self._directives = directives
        self._styles: list[tuple[int, bool]] = []
        self._depth = self._items = 0

    def scan(self) -> None:
        """Read all lines."""
        self._body(0, len(self.indents), 0)
        stream, starts, ats = self.stream, self.starts, self.ats
        for index, indent in enumerate(self.indents):
            start, at = starts[index], ats[index]
            if indent < 0 and stream[start] == HIDDEN_BYTE:
                continue
            if indent < 0:
                stream[start : starts[index + 1]] = _BORDER * (starts[index + 1] - start)
            elif at > start and stream[start] not in b"\x1a\x03":
                stream[start:at] = _GAP * (at - start)

    # Bodies.

    def _body(self, low: int, high: int, indent: int) -> None:
        """Read lines whose blocks begin at an indent."""
        if self._depth >= _DEEPEST:
            self.hide(low, high, "code")
            return
        self._depth += 1
        index = low
        indents = self.indents
        while index < high:
            column = indents[index]
            if column < 0:
                index += 1
            elif column > indent:
                after = self.without_blanks(index, self.below(index, high, indent))
                self.note("quote", index, after)
                self._body(index, after, self.least(index, after))
                index = after
            else:
                index = self._block(index, high, column)
        self._depth -= 1

    def _block(self, index: int, high: int, indent: int) -> int:
        """Read the block that begins at a line; return the line after it."""
        first = self.data[self.ats[index]]
        reader = _READERS.get(first)
        if reader is not None:
            after = reader(self, index, high, indent)
            if after > index:
                return after
        if first in patterns.ADORNS:
            after = self._adorned(index, high, indent)
            if after > index:
                return after
        if first in patterns.ENUMERATES:
            after = self._enumerated(index, high, indent)
            if after > index:
                return after
        return self._text(index, high, indent)

    def _within(
        self, index: int, high: int, at: int, indent: int, kind: str = "", width: int = 0
    ) -> int:
        """Read the body that begins on a line at ``at``, behind a marker, and goes on on the
        indented lines after it, which a list wants indented by ``width`` more; return the line
        after it."""
        after = self.without_blanks(index + 1, self.below(index + 1, high, indent))
        after = max(after, index + 1)
        start = self.ats[index]
        self.lead(start, at)
        self.border(index, after)
        if kind:
            self.note(kind, index, after, self._items if kind == "item" else 0)
        least = self.least(index + 1, after)
        column = least if least > indent else indent + 1
        if width:
            column = min(column, indent + width) if least > indent else indent + width
        if self.data[at : self.end(index)].strip(WHITE):
            self.ats[index], self.indents[index] = at, column
            self._body(index, after, column)
            self.ats[index], self.indents[index] = start, indent
        else:
            self.mark(start, self.end(index))
            self._body(index + 1, after, column)
        return after

    def _item(self, index: int, high: int, indent: int, width: int) -> int:
        """Read an item of a list whose marker takes so many columns."""
        at = self.ats[index] + width
        after = index + 1
        indents = self.indents
        while after < high and (indents[after] < 0 or indents[after] > indent):
            after += 1
        self._items += 1
        after = self._within(index, after, at, indent, "item", width)
        self._items -= 1
        return after

    # Blocks, by their first character.

    def _bullet(self, index: int, high: int, indent: int) -> int:
        found = patterns.BULLET.match(self.data, self.ats[index], self.end(index))
        return self._item(index, high, indent, len(found[0])) if found else index

    def _enumerated(self, index: int, high: int, indent: int) -> int:
        at = self.ats[index]
        found = patterns.ENUMERATOR.match(self.data, at, self.end(index))
        if found is None:
            return index
        after = index + 1
        if after < high and 0 <= self.indents[after] <= indent:
            # The next line has to be an item, too; "1. May" may go on with a sentence.
            same = self.indents[after] == indent and patterns.ENUMERATOR.match(
                self.data, self.ats[after], self.end(after)
            )
            if not same:
                return index
        return self._item(index, high, indent, len(found[0]))

    def _field(self, index: int, high: int, indent: int) -> int:
        found = patterns.FIELD.match(self.data, self.ats[index], self.end(index))
        if found is None:
            return index
        after = self.without_blanks(index + 1, self.below(index + 1, high, indent))
        after = max(after, index + 1)
        text = self.data[found.end() : self.end(after - 1)]
        if len(text.split()) < _FEW_WORDS:
            return self.hide(index, after, "definition")
        return self._within(index, high, found.end(), indent, "definition")

    def _option(self, index: int, high: int, indent: int) -> int:
        found = patterns.OPTION.match(self.data, self.ats[index], self.end(index))
        if found is None:
            return self._bullet(index, high, indent)
        return self._within(index, high, found.end(), indent, "definition")

    def _line_block(self, index: int, high: int, indent: int) -> int:
        found = patterns.LINE_BLOCK.match(self.data, self.ats[index], self.end(index))
        if found is None:
            return index
        self.lead(self.ats[index], found.end())
        self.border(index, index + 1)
        self.note("paragraph", index, index + 1)
        return index + 1

    def _doctest(self, index: int, high: int, indent: int) -> int:
        if not self.data.startswith(b">>>", self.ats[index]):
            return index
        after = index
        while after < high and self.indents[after] >= 0:
            after += 1
        return self.hide(index, after, "code")

    def _anonymous(self, index: int, high: int, indent: int) -> int:
        if not self.data.startswith(b"__ ", self.ats[index]):
            return index
        return self.hide(index, index + 1, "definition")

    def _grid(self, index: int, high: int, indent: int) -> int:
        after = tables.grid(self, index, high, indent)
        return after if after > index else self._bullet(index, high, indent)

    def _simple_table(self, index: int, high: int, indent: int) -> int:
        return tables.simple(self, index, high, indent)

    def _adorned(self, index: int, high: int, indent: int) -> int:
        """Return a title with a line above and below, or a line that parts paragraphs."""
        line = self.line(index)
        if not patterns.ADORNMENT.fullmatch(line):
            return index
        if index + 2 < high and self.indents[index + 1] >= 0:
            below = self.line(index + 2)
            if below == line and self.indents[index + 2] == indent:
                self.mark(self.ats[index], self.end(index))
                self.mark(self.ats[index + 2], self.end(index + 2))
                return self._title(index, index + 1, index + 3, (line[0], True))
        alone = index + 1 >= high or self.indents[index + 1] < 0
        if len(line) >= 4 and alone:
            return self.hide(index, index + 1, "break")
        return index

    def _title(self, low: int, text: int, high: int, style: tuple[int, bool]) -> int:
        """Take a title that stands on a line."""
        if style not in self._styles:
            self._styles.append(style)
        self.border(low, high)
        if text:
            self.stream[self.starts[text] - 1] = BORDER_BYTE
        self.stream[self.end(text)] = BORDER_BYTE
        self.titles.append(Span(self.ats[text], self.end(text)))
        self.note("heading", low, high, min(6, self._styles.index(style) + 1))
        return high

    def _text(self, index: int, high: int, indent: int) -> int:
        """Return a title with a line below, a term with its definition, or a paragraph."""
        indents = self.indents
        after = index + 1
        if after < high and indents[after] == indent and not self._depth > 1:
            below = self.line(after)
            if patterns.ADORNMENT.fullmatch(below):
                title = self.line(index)
                if len(below) >= len(title) or len(below) >= 4:
                    self.mark(self.ats[after], self.end(after))
                    return self._title(index, index, after + 1, (below[0], False))
        if after < high and indents[after] > indent and not self.line(index).endswith(_LITERAL):
            return self._defined(index, high, indent)
        while after < high and indents[after] == indent:
            after += 1
        self.border(index, after)
        self.note("paragraph", index, after)
        return self._literal(index, after, high, indent)

    def _defined(self, index: int, high: int, indent: int) -> int:
        """Return a term on one line, and its definition below."""
        after = self.without_blanks(index + 1, self.below(index + 1, high, indent))
        start, end = self.ats[index], self.end(index)
        classifier = self.data.find(b" : ", start, end)
        if classifier >= 0:
            self.mark(classifier, end)
        self.border(index, index + 1)
        self.terms.append(Span(start, end))
        self.note("definition", index, after)
        self._body(index + 1, after, self.least(index + 1, after))
        return after

    def _literal(self, index: int, after: int, high: int, indent: int) -> int:
        """Hide what a paragraph that ends with two colons announces."""
        end = self.ats[after - 1] + len(self.line(after - 1))
        if self.data[end - 2 : end] != _LITERAL or self.data[end - 3 : end - 2] == b":":
            return after
        start = end - 2
        if start > self.ats[index] and self.data[start - 1] not in WHITE:
            self.mark(start + 1, end)
        else:
            while start > self.ats[after - 1] and self.data[start - 1] in WHITE:
                start -= 1
            self.mark(start, end)
        line = after
        while line < high and self.indents[line] < 0:
            line += 1
        if line >= high:
            return after
        if self.indents[line] > indent:
            return self.hide(line, self.below(line, high, indent), "code")
        quote = self.data[self.ats[line]]
        if line > after and quote in patterns.ADORNS and self.indents[line] == indent:
            last = line
            while (
                last < high and self.indents[last] == indent and self.data[self.ats[last]] == quote
            ):
                last += 1
            return self.hide(line, last, "code")
        return after

    # Explicit markup.

    def _explicit(self, index: int, high: int, indent: int) -> int:
        start, end = self.ats[index], self.end(index)
        found = patterns.EXPLICIT.match(self.data, start, end)
        if found is None:
            return index
        after = self.without_blanks(index + 1, self.below(index + 1, high, indent))
        after = max(after, index + 1)
        kind = found.lastgroup
        if kind == "note":
            return self._within(index, high, found.end(), indent, "definition")
        if kind == "directive":
            return self._directive(index, after, high, indent, found["directive"], found.end())
        if kind == "target":
            return self.hide(index, after, "definition")
        empty = not self.data[start + 2 : end].strip(WHITE)
        if empty and (index + 1 >= high or self.indents[index + 1] < 0):
            after = index + 1
        return self.hide(index, after, "comment")

    def _directive(
        self, index: int, after: int, high: int, indent: int, name: bytes, at: int
    ) -> int:
        sort = self._sort(name.decode("latin-1").lower())
        if sort == Sort.nothing:
            return self.hide(index, after, "directive")
        space = patterns.SPACE.match(self.data, at)
        at = space.end() if space else at
        if sort == Sort.content and not patterns.OPTION_LINE.match(
            self.data, self.ats[index + 1] if index + 1 < after else at
        ):
            return self._within(index, high, at, indent, "directive")
        if sort == Sort.version:
            found = patterns.VERSION.match(self.data, at, self.end(index))
            return self._within(index, high, found.end() if found else at, indent, "directive")
        # The argument goes on up to the options or a blank line.
        line = index + 1
        while line < after and self.indents[line] >= 0:
            if patterns.OPTION_LINE.match(self.data, self.ats[line]):
                break
            line += 1
        argument = line
        while line < after and self.indents[line] >= 0:
            line += 1
        self.lead(self.ats[index], at)
        self.border(index, after)
        self.note("directive", index, after)
        if sort == Sort.body:
            self.mark(at, self.end(argument - 1))
        self.border(index, argument)
        if argument < line:
            self.hide(argument, line, "")
        if line < after:
            self._body(line, after, self.least(line, after))
        return after

    def _sort(self, name: str) -> Sort:
        given = self._directives.get(name, DIRECTIVES.get(name))
        if given is not None:
            return given
        domain, colon, _ = name.partition(":")
        return Sort.body if colon and domain in DOMAINS else Sort.nothing


_READERS: Mapping[int, Callable[[BlockScan, int, int, int], int]] = {
    ord("."): BlockScan._explicit,
    ord("*"): BlockScan._bullet,
    ord("+"): BlockScan._grid,
    ord("-"): BlockScan._option,
    ord("/"): BlockScan._option,
    ord(":"): BlockScan._field,
    ord("|"): BlockScan._line_block,
    ord(">"): BlockScan._doctest,
    ord("_"): BlockScan._anonymous,
    ord("="): BlockScan._simple_table,
    0x95: BlockScan._bullet,
}
"""What may begin with a byte."""
