"""The blocks of a reStructuredText, line by line, as docutils finds them.

What a block is, its first line decides; how far it reaches, the indent of those that follow. A
body within a body (of an item, a directive, a quote) is read by the same steps with its own
indent. Whatever is not understood is a paragraph, or is hidden together with its directive.
"""

from collections.abc import Callable, Mapping

from seedlint.bytestream.markers import BORDER_BYTE, GAP_BYTE, HIDDEN_BYTE
from seedlint.document import Block
from seedlint.readers.rst import patterns, tables
from seedlint.readers.rst.names import DIRECTIVES, DOMAINS, Sort
from seedlint.text.span import Span

_HIDDEN, _BORDER, _GAP = (bytes([mark]) for mark in (HIDDEN_BYTE, BORDER_BYTE, GAP_BYTE))
_WHITE = b" \t\x04"
_DEEPEST = 40
"""Bodies within bodies; what lies deeper is hidden."""
_LITERAL = b"::"
_FEW_WORDS = 3
"""A field with fewer words than these is data."""


class BlockScan:
    """One pass over the lines of a text.

    Args:
        data: the text as bytes, each line ending with a line feed.
        directives: what is prose of each directive, in addition to ``DIRECTIVES``.

    Attributes:
        stream: the same bytes, with the marks of the blocks.
        blocks: in the order in which they were found.
        titles: the spans of section titles.
        terms: the spans of what is found by its wording: terms of a glossary.
    """

    def __init__(self, data: bytes, directives: Mapping[str, Sort]) -> None:
        self.data = data
        self.stream = bytearray(data)
        self.blocks: list[Block] = []
        self.titles: list[Span] = []
        self.terms: list[Span] = []
        self._directives = directives
        self._styles: list[tuple[int, bool]] = []
        starts, ats, indents = [], [], []
        position = 0
        for line in patterns.LINE.finditer(data):
            starts.append(position)
            ats.append(line.end(1))
            space = line[1]
            indents.append(
                -1 if not line[2] else len(space.expandtabs(8)) if b"\t" in space else len(space)
            )
            position = line.end()
        starts.append(position)
        self._starts, self._ats, self._indents = starts, ats, indents
        self._depth = self._items = 0

    def scan(self) -> None:
        """Read all lines."""
        self._body(0, len(self._indents), 0)
        stream, starts, ats = self.stream, self._starts, self._ats
        for index, indent in enumerate(self._indents):
            start, at = starts[index], ats[index]
            if indent < 0 and stream[start] == HIDDEN_BYTE:
                continue
            if indent < 0:
                stream[start : starts[index + 1]] = _BORDER * (starts[index + 1] - start)
            elif at > start and stream[start] not in b"\x1a\x03":
                stream[start:at] = _GAP * (at - start)

    # How lines lie.

    def _line(self, index: int) -> bytes:
        return self.data[self._ats[index] : self._starts[index + 1] - 1].rstrip(_WHITE)

    def _end(self, index: int) -> int:
        """Where a line ends, before its line feed."""
        return self._starts[index + 1] - 1

    def _below(self, index: int, high: int, indent: int) -> int:
        """The first line from ``index`` on that is not blank and not indented by more."""
        indents = self._indents
        while index < high and not 0 <= indents[index] <= indent:
            index += 1
        return index

    def _without_blanks(self, low: int, high: int) -> int:
        while high > low and self._indents[high - 1] < 0:
            high -= 1
        return high

    def _least(self, low: int, high: int) -> int:
        """The least indent of lines; -1 when all are blank."""
        return min((one for one in self._indents[low:high] if one >= 0), default=-1)

    # What is marked.

    def _hide(self, low: int, high: int, kind: str, at: int = -1) -> int:
        """Hide lines, from ``at`` in the first of them."""
        high = self._without_blanks(low, high)
        if low >= high:
            return high
        start = self._ats[low] if at < 0 else at
        end = self._end(high - 1)
        self.stream[start:end] = _HIDDEN * (end - start)
        self._border(low, high)
        if kind:
            self._note(kind, low, high)
        return high

    def _border(self, low: int, high: int) -> None:
        """Let no match run into lines, or out of them."""
        if self._starts[low]:
            self.stream[self._starts[low] - 1] = BORDER_BYTE
        self.stream[self._starts[high] - 1] = BORDER_BYTE

    def _mark(self, start: int, end: int) -> None:
        self.stream[start:end] = _HIDDEN * (end - start)

    def _lead(self, start: int, at: int) -> None:
        """Hide a marker before prose, but for the blank that parts them."""
        self._mark(start, at)
        if at > start and self.data[at - 1] in _WHITE:
            self.stream[at - 1] = self.data[at - 1]  # a blank, so that words do not stick to it

    def _note(self, kind: str, low: int, high: int, level: int = 0) -> None:
        self.blocks.append(Block(kind, Span(self._starts[low], self._starts[high]), level))

    # Bodies.

    def _body(self, low: int, high: int, indent: int) -> None:
        """Read lines whose blocks begin at an indent."""
        if self._depth >= _DEEPEST:
            self._hide(low, high, "code")
            return
        self._depth += 1
        index = low
        indents = self._indents
        while index < high:
            column = indents[index]
            if column < 0:
                index += 1
            elif column > indent:
                after = self._without_blanks(index, self._below(index, high, indent))
                self._note("quote", index, after)
                self._body(index, after, self._least(index, after))
                index = after
            else:
                index = self._block(index, high, column)
        self._depth -= 1

    def _block(self, index: int, high: int, indent: int) -> int:
        """Read the block that begins at a line; return the line after it."""
        first = self.data[self._ats[index]]
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
        after = self._without_blanks(index + 1, self._below(index + 1, high, indent))
        after = max(after, index + 1)
        start = self._ats[index]
        self._lead(start, at)
        self._border(index, after)
        if kind:
            self._note(kind, index, after, self._items if kind == "item" else 0)
        least = self._least(index + 1, after)
        column = least if least > indent else indent + 1
        if width:
            column = min(column, indent + width) if least > indent else indent + width
        if self.data[at : self._end(index)].strip(_WHITE):
            self._ats[index], self._indents[index] = at, column
            self._body(index, after, column)
            self._ats[index], self._indents[index] = start, indent
        else:
            self._mark(start, self._end(index))
            self._body(index + 1, after, column)
        return after

    def _item(self, index: int, high: int, indent: int, width: int) -> int:
        """Read an item of a list whose marker takes so many columns."""
        at = self._ats[index] + width
        after = index + 1
        indents = self._indents
        while after < high and (indents[after] < 0 or indents[after] > indent):
            after += 1
        self._items += 1
        after = self._within(index, after, at, indent, "item", width)
        self._items -= 1
        return after

    # Blocks, by their first character.

    def _bullet(self, index: int, high: int, indent: int) -> int:
        found = patterns.BULLET.match(self.data, self._ats[index], self._end(index))
        return self._item(index, high, indent, len(found[0])) if found else index

    def _enumerated(self, index: int, high: int, indent: int) -> int:
        at = self._ats[index]
        found = patterns.ENUMERATOR.match(self.data, at, self._end(index))
        if found is None:
            return index
        after = index + 1
        if after < high and 0 <= self._indents[after] <= indent:
            # The next line has to be an item, too; "1. May" may go on with a sentence.
            same = self._indents[after] == indent and patterns.ENUMERATOR.match(
                self.data, self._ats[after], self._end(after)
            )
            if not same:
                return index
        return self._item(index, high, indent, len(found[0]))

    def _field(self, index: int, high: int, indent: int) -> int:
        found = patterns.FIELD.match(self.data, self._ats[index], self._end(index))
        if found is None:
            return index
        after = self._without_blanks(index + 1, self._below(index + 1, high, indent))
        after = max(after, index + 1)
        text = self.data[found.end() : self._end(after - 1)]
        if len(text.split()) < _FEW_WORDS:
            return self._hide(index, after, "definition")
        return self._within(index, high, found.end(), indent, "definition")

    def _option(self, index: int, high: int, indent: int) -> int:
        found = patterns.OPTION.match(self.data, self._ats[index], self._end(index))
        if found is None:
            return self._bullet(index, high, indent)
        return self._within(index, high, found.end(), indent, "definition")

    def _line_block(self, index: int, high: int, indent: int) -> int:
        found = patterns.LINE_BLOCK.match(self.data, self._ats[index], self._end(index))
        if found is None:
            return index
        self._lead(self._ats[index], found.end())
        self._border(index, index + 1)
        self._note("paragraph", index, index + 1)
        return index + 1

    def _doctest(self, index: int, high: int, indent: int) -> int:
        if not self.data.startswith(b">>>", self._ats[index]):
            return index
        after = index
        while after < high and self._indents[after] >= 0:
            after += 1
        return self._hide(index, after, "code")

    def _anonymous(self, index: int, high: int, indent: int) -> int:
        if not self.data.startswith(b"__ ", self._ats[index]):
            return index
        return self._hide(index, index + 1, "definition")

    def _grid(self, index: int, high: int, indent: int) -> int:
        if not patterns.GRID.fullmatch(self._line(index)):
            return self._bullet(index, high, indent)
        after = index
        while after < high and self._indents[after] == indent:
            if self.data[self._ats[after]] not in b"+|":
                break
            after += 1
        spans = [(self._ats[line], self._end(line)) for line in range(index, after)]
        tables.grid(self.data, self.stream, spans)
        self._border(index, after)
        self._note("table", index, after)
        return after

    def _simple_table(self, index: int, high: int, indent: int) -> int:
        if not patterns.SIMPLE.fullmatch(self._line(index)):
            return index
        rules = [index]
        line = index + 1
        while line < high and (self._indents[line] < 0 or self._indents[line] >= indent):
            if patterns.SIMPLE.fullmatch(self._line(line)):
                rules.append(line)
                if len(rules) > 1 and (line + 1 >= high or self._indents[line + 1] < 0):
                    break
            line += 1
        if len(rules) < 2:
            return index
        after = rules[-1] + 1
        # An indent is a part of the first column.
        spans = [
            (self._starts[one] + indent, self._end(one))
            for one in range(index, after)
            if self._indents[one] >= 0
        ]
        tables.simple(self.data, self.stream, spans)
        for one in range(index, after):
            if self._indents[one] > indent:
                self._ats[one] = self._starts[one] + indent
        self._border(index, after)
        self._note("table", index, after)
        return after

    def _adorned(self, index: int, high: int, indent: int) -> int:
        """A title with a line above and below, or a line that parts paragraphs."""
        line = self._line(index)
        if not patterns.ADORNMENT.fullmatch(line):
            return index
        if index + 2 < high and self._indents[index + 1] >= 0:
            below = self._line(index + 2)
            if below == line and self._indents[index + 2] == indent:
                self._mark(self._ats[index], self._end(index))
                self._mark(self._ats[index + 2], self._end(index + 2))
                return self._title(index, index + 1, index + 3, (line[0], True))
        alone = index + 1 >= high or self._indents[index + 1] < 0
        if len(line) >= 4 and alone:
            return self._hide(index, index + 1, "break")
        return index

    def _title(self, low: int, text: int, high: int, style: tuple[int, bool]) -> int:
        """Take a title that stands on a line."""
        if style not in self._styles:
            self._styles.append(style)
        self._border(low, high)
        if text:
            self.stream[self._starts[text] - 1] = BORDER_BYTE
        self.stream[self._end(text)] = BORDER_BYTE
        self.titles.append(Span(self._ats[text], self._end(text)))
        self._note("heading", low, high, min(6, self._styles.index(style) + 1))
        return high

    def _text(self, index: int, high: int, indent: int) -> int:
        """A title with a line below, a term with its definition, or a paragraph."""
        indents = self._indents
        after = index + 1
        if after < high and indents[after] == indent and not self._depth > 1:
            below = self._line(after)
            if patterns.ADORNMENT.fullmatch(below):
                title = self._line(index)
                if len(below) >= len(title) or len(below) >= 4:
                    self._mark(self._ats[after], self._end(after))
                    return self._title(index, index, after + 1, (below[0], False))
        if after < high and indents[after] > indent and not self._line(index).endswith(_LITERAL):
            return self._defined(index, high, indent)
        while after < high and indents[after] == indent:
            after += 1
        self._border(index, after)
        self._note("paragraph", index, after)
        return self._literal(index, after, high, indent)

    def _defined(self, index: int, high: int, indent: int) -> int:
        """A term on one line, and its definition below."""
        after = self._without_blanks(index + 1, self._below(index + 1, high, indent))
        start, end = self._ats[index], self._end(index)
        classifier = self.data.find(b" : ", start, end)
        if classifier >= 0:
            self._mark(classifier, end)
        self._border(index, index + 1)
        self.terms.append(Span(start, end))
        self._note("definition", index, after)
        self._body(index + 1, after, self._least(index + 1, after))
        return after

    def _literal(self, index: int, after: int, high: int, indent: int) -> int:
        """Hide what a paragraph that ends with two colons announces."""
        end = self._ats[after - 1] + len(self._line(after - 1))
        if self.data[end - 2 : end] != _LITERAL or self.data[end - 3 : end - 2] == b":":
            return after
        start = end - 2
        if start > self._ats[index] and self.data[start - 1] not in _WHITE:
            self._mark(start + 1, end)
        else:
            while start > self._ats[after - 1] and self.data[start - 1] in _WHITE:
                start -= 1
            self._mark(start, end)
        line = after
        while line < high and self._indents[line] < 0:
            line += 1
        if line >= high:
            return after
        if self._indents[line] > indent:
            return self._hide(line, self._below(line, high, indent), "code")
        quote = self.data[self._ats[line]]
        if line > after and quote in patterns.ADORNS and self._indents[line] == indent:
            last = line
            while (
                last < high
                and self._indents[last] == indent
                and self.data[self._ats[last]] == quote
            ):
                last += 1
            return self._hide(line, last, "code")
        return after

    # Explicit markup.

    def _explicit(self, index: int, high: int, indent: int) -> int:
        start, end = self._ats[index], self._end(index)
        found = patterns.EXPLICIT.match(self.data, start, end)
        if found is None:
            return index
        after = self._without_blanks(index + 1, self._below(index + 1, high, indent))
        after = max(after, index + 1)
        kind = found.lastgroup
        if kind == "note":
            return self._within(index, high, found.end(), indent, "definition")
        if kind == "directive":
            return self._directive(index, after, high, indent, found["directive"], found.end())
        if kind == "target":
            return self._hide(index, after, "definition")
        empty = not self.data[start + 2 : end].strip(_WHITE)
        if empty and (index + 1 >= high or self._indents[index + 1] < 0):
            after = index + 1
        return self._hide(index, after, "comment")

    def _directive(
        self, index: int, after: int, high: int, indent: int, name: bytes, at: int
    ) -> int:
        sort = self._sort(name.decode("latin-1").lower())
        if sort == Sort.nothing:
            return self._hide(index, after, "directive")
        space = patterns.SPACE.match(self.data, at)
        at = space.end() if space else at
        if sort == Sort.content and not patterns.OPTION_LINE.match(
            self.data, self._ats[index + 1] if index + 1 < after else at
        ):
            return self._within(index, high, at, indent, "directive")
        if sort == Sort.version:
            found = patterns.VERSION.match(self.data, at, self._end(index))
            return self._within(index, high, found.end() if found else at, indent, "directive")
        # The argument goes on up to the options or a blank line.
        line = index + 1
        while line < after and self._indents[line] >= 0:
            if patterns.OPTION_LINE.match(self.data, self._ats[line]):
                break
            line += 1
        argument = line
        while line < after and self._indents[line] >= 0:
            line += 1
        self._lead(self._ats[index], at)
        self._border(index, after)
        self._note("directive", index, after)
        if sort == Sort.body:
            self._mark(at, self._end(argument - 1))
        self._border(index, argument)
        if argument < line:
            self._hide(argument, line, "")
        if line < after:
            self._body(line, after, self._least(line, after))
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
