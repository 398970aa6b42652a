"""A text on the way to its stream: what is open, and the marks written so far."""

from seedlint.bytestream.markers import BORDER_BYTE, GAP_BYTE, HIDDEN_BYTE
from seedlint.readers.markdown.block_patterns import RULE, SPACE
from seedlint.readers.markdown.outline_builder import CLOSE, OPEN, OutlineBuilder
from seedlint.readers.markdown.reference_definitions import ReferenceDefinitions

QUOTE = 0
"""Among the containers: a quote. All others stand for the width of their indent."""

_HIDDEN, _BORDER, _GAP = (bytes([mark]) for mark in (HIDDEN_BYTE, BORDER_BYTE, GAP_BYTE))
_LINE_FEED, _TAB, _SPACE, _BRACKET, _MARKER = b"\n\t [>"


class Page:
    """The state of a scan for blocks, and what blocks do with the stream.

    Columns count from 0, tabs stop at every fourth.

    Attributes:
        data: the text as bytes (``marks.encode``), each line ending with ``\\n``.
        separator: what mostly stands between two paragraphs.
        stream: the same bytes, where marks are written; at first, separators are borders.
        bordered: so many bytes between two blocks are borders already; 0 where some may not be.
        definitions: the link targets and footnotes found so far.
        skeleton: takes down the blocks.
        flat: each line is a paragraph by itself.
        plain: the text was not written as Markdown, so an indent may just be layout
            and a row without pipes is none.
        containers: the open ones from the outside in: QUOTE or the width of an indent.
        quotes: which of the containers are quotes.
        depths: how many of the outer containers are items: of none, of the first, of two …
        paragraph: where the text of the open paragraph begins, or -1.
        bare: the depth of an item that has nothing yet but its marker, or 0.
        deviates: whether a renderer, which knows neither flat nor plain texts, would
            have found other blocks.
        shows_html: whether text between tags is prose.
        unclosed: the Liquid blocks and the like that do not end any more.
    """

    def __init__(
        self,
        text: str,
        data: bytes,
        *,
        flat: bool = False,
        plain: bool = False,
    ) -> None:
        self.data = data
        blank = b"\n\x04\n" if _GAP in data else b"\n\n"
        self.separator = b"\n" if flat else blank
        self.bordered = 0 if _GAP in data else len(self.separator)
        borders = _BORDER * len(self.separator)
        self.stream = bytearray(data.replace(self.separator, borders))
        self.definitions = ReferenceDefinitions(text)
        self.skeleton = OutlineBuilder(data, len(text), self.separator)
        self.note = self.skeleton.note
        self.flat = flat
        self.plain = plain
        self.containers: list[int] = []
        self.quotes: list[int] = []
        self.depths = [0]
        self.paragraph = -1
        self.bare = 0
        self.deviates = flat
        self.shows_html = not plain
        self.unclosed: set[bytes] = set()
        # Up to here no thematic break begins (any more).
        self._no_rule = 0

    def border(self, start: int) -> None:
        """Let no match cross from the line before into the line at ``start``."""
        if start:
            self.stream[start - 1] = BORDER_BYTE

    def hide(self, start: int, end: int) -> None:
        """Hide a part of a line or block."""
        self.stream[start:end] = _HIDDEN * (end - start)

    def leaf(self, kind: str, start: int, at: int, end: int) -> int:
        """Hide a block: from ``at`` on the line at ``start`` up to the line at ``end``.

        Returns ``end``.
        """
        stream = self.stream
        if start:
            stream[start - 1] = BORDER_BYTE
        stream[at : end - 1] = _HIDDEN * (end - 1 - at)
        stream[end - 1] = BORDER_BYTE
        self.note((kind, start, end, 0, True))
        return end

    def leap(self, start: int, end: int) -> None:
        """Close the paragraphs that end between two offsets, those that a search went over.

        The open paragraph begins before them, and is in no container.
        """
        last = self.data.rfind(self.separator, start, end)
        if last >= 0:
            self.skeleton.paragraphs(self.paragraph, last + 1)
            self.paragraph = last + len(self.separator)

    def begin_paragraph(self, start: int, at: int, depth: int) -> int:
        """Begin a paragraph at ``at`` on the line at ``start``; returns ``at``."""
        self.close(depth, start)
        self.border(start)
        self.paragraph = at
        return at

    def open(self, container: int, kind: str, depth: int, start: int) -> None:
        """Open a container inside the outer ``depth`` on the line at ``start``."""
        self.close(depth, start)
        self.border(start)
        if container == QUOTE:
            self.quotes.append(depth)
        self.containers.append(container)
        self.bare = 0
        items = self.depths[-1]
        level = 0
        if kind == "item":
            level = items = items + 1
            self.skeleton.begun[kind].append((start, level))
        self.depths.append(items)
        self.note((kind, start, level, OPEN, True))

    def close(self, depth: int, start: int) -> None:
        """End the open paragraph and all containers but the outer ``depth``.

        ``start`` is where the line begins that ends them.
        """
        if self.paragraph >= 0:
            begin, self.paragraph = self.paragraph, -1
            if self.data[begin] == _BRACKET:
                begin = self.define(begin, start)
            if begin < start:
                self.note(("paragraph", begin, start, 0, True))
        if depth < len(self.containers):
            self.bare = 0
            del self.containers[depth:]
            del self.depths[depth + 1 :]
            while self.quotes and self.quotes[-1] >= depth:
                self.quotes.pop()
            self.note(("", start, depth, CLOSE, True))

    def blank(self, start: int, end: int) -> None:
        """End what the blank lines end that reach from the line feed ``start`` to ``end``."""
        if self.containers:
            depth = self.quotes[0] if self.quotes else len(self.containers)
            # An item can begin with one blank line at most.
            self.close(min(depth, self.bare - 1) if self.bare else depth, start + 1)
        elif self.paragraph >= 0:
            self.close(0, start + 1)
        if end - start != self.bordered:
            self.stream[start:end] = _BORDER * (end - start)

    def define(self, begin: int, end: int) -> int:
        """Take the link reference definitions off a paragraph; where the rest begins."""
        if self.data[begin] != _BRACKET:
            return begin
        # A separator may have made a border of the last line feed.
        last, self.stream[end - 1] = self.stream[end - 1], _LINE_FEED
        for span in self.definitions.take(self.stream, begin, end):
            self.hide(span.start, span.end - 1)
            self.border(span.end)
            self.skeleton.leaf("definition", *span)
            begin = span.end
        if begin < end:
            self.stream[end - 1] = last
        return begin

    def rule(self, at: int) -> int:
        """Return where the thematic break at ``at`` ends, or -1 when there is none."""
        if at < self._no_rule:
            return -1
        run = RULE.match(self.data, at)
        assert run is not None, "asked at one of its marks"
        end = run.end()
        if self.data[end] != _LINE_FEED or self.data.count(self.data[at], at, end) < 3:
            self._no_rule = end
            return -1
        return end

    def skip(self, start: int, column: int) -> tuple[int, int]:
        """Return the first character from ``start`` on that is not white space, and its column."""
        data = self.data
        if data[start] > _SPACE:
            return start, column
        space = SPACE.match(data, start)
        assert space is not None, "it can be empty"
        at = space.end()
        if data.find(b"\t", start, at) < 0:
            return at, column + at - start
        for letter in data[start:at]:
            column += 4 - column % 4 if letter == _TAB else 1
        return at, column

    def after_marker(self, at: int, width: int) -> tuple[int, int, int]:
        """Return what follows the quote marker at ``at`` in column ``width``.

        Returns the column that the quote reaches up to, its content, and the column
        of that.
        """
        content, reach = self.skip(at + 1, width + 1)
        return width + 1 + (self.data[at + 1] in b" \t"), content, reach

    def prefix(self, start: int) -> tuple[int, int, int, int]:
        """Go through the containers that the line at ``start`` goes on with.

        Returns where its content begins (perhaps the line feed), how many containers
        those are, the column that they reach up to, and the column of the content.
        """
        data = self.data
        at, width = self.skip(start, 0)
        column = depth = quotes = 0
        for container in self.containers:
            if data[at] == _LINE_FEED:
                # A blank line goes on with items, but not with quotes.
                depth = self.quotes[quotes] if quotes < len(self.quotes) else len(self.containers)
                break
            if container == QUOTE:
                if data[at] != _MARKER or width - column > 3:
                    break
                column, at, width = self.after_marker(at, width)
                quotes += 1
            elif width - column < container:
                break
            else:
                column += container
            depth += 1
        return at, depth, column, width

    def within(self, start: int) -> tuple[int, int]:
        """Return the content of a line inside all open containers, and its indent in columns.

        Returns (-1, 0) when the line leaves one of the containers.
        """
        at, depth, column, width = self.prefix(start)
        return (at, width - column) if depth == len(self.containers) else (-1, 0)
