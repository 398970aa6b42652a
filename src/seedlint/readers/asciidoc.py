"""AsciiDoc, as Asciidoctor reads it, line by line. Both branches of a condition are prose.

A block that is delimited by lines of dashes, dots, pluses or slashes is hidden, if it is closed; a
paragraph that is indented is literal, unless it is the text of a term above it.
"""

import re
from collections.abc import Mapping, Sequence

from seedlint.bytestream.markers import BORDER_BYTE, GAP_BYTE, HIDDEN_BYTE, MARK_BYTE
from seedlint.document import Block, Document, Source
from seedlint.readers import addresses
from seedlint.readers.markdown.reader import lines
from seedlint.readers.rst.lines import WHITE, Lines
from seedlint.text.span import Span

_HIDDEN, _MARK, _GAP = (bytes([mark]) for mark in (HIDDEN_BYTE, MARK_BYTE, GAP_BYTE))
_VERBATIM = re.compile(rb"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|```.*)")
_CONTAINER = re.compile(rb"(?:={4,}|\*{4,}|_{4,}|--|~{4,})")
_TABLE = re.compile(rb"[|,:!]={3,}")
_LINE_ONLY = re.compile(
    rb"(?:\[.*\]|//(?!/).*|:!?[\w-]+!?:(?: .*)?|(?:[a-z][\w-]*)::[^ \t\n]*\[.*\]|\+|<<<|'{3,}|-{3})"
)
_CODE = re.compile(
    rb"\[(?:source|listing|literal|stem|latexmath|asciimath|pass|ditaa|plantuml|graphviz|mermaid"
    rb"|format=|%?header,format=|cols=.*format=)",
    re.IGNORECASE,
)
_HEADING = re.compile(rb"(={1,6}|#{1,6})[ \t]+(?=[^ \t\n])")
_UNDERLINE = re.compile(rb"(?:={2,}|-{2,}|~{2,}|\^{2,}|\+{2,})")
_LEVELS = b"=-~^+"
_TITLE = re.compile(rb"\.(?=[^. \t\n])")
_ITEM = re.compile(
    rb"(?:[*]{1,6}|-|[.]{1,6}|[0-9]{1,4}\.|[a-zA-Z]\.|<[0-9.]{1,3}>)[ \t]+(?=[^ \t\n])"
)
_CHECK = re.compile(rb"\[[ xX*]\][ \t]+")
_TERM = re.compile(rb"(?P<term>[^\n]*?[^:;\s])(?::{2,4}|;;)(?:[ \t]+|(?=\x04?\Z))")
_ADMONITION = re.compile(rb"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_CELL = re.compile(rb"(?:(?<=[ \t\n])|(?<![\s\S]))(?:[0-9]+(?:\.[0-9]+)?[+*])?[<^>.]{0,4}[a-z]?\|"
                   rb"|(?<!\\)\|")  # fmt: skip

_SHOWN = rb"(?:link|xref|mailto|footnote|footnoteref|https?|ftp|irc|indexterm2)"
_INLINE = re.compile(
    rb"(?P<code>``[^\x03]{1,400}?``|(?<!\w)`(?![\s`])[^\x03`]{1,400}?(?<!\s)`(?!\w)"
    rb"|\+\+\+[^\x03]{1,400}?\+\+\+|\+\+[^\x03\s][^\x03]{0,400}?\+\+|\$\$[^\x03]{1,400}?\$\$"
    rb"|(?<!\w)\+(?![\s+])[^\x03+]{1,200}?(?<!\s)\+(?!\w)"
    rb"|\{[A-Za-z0-9_][\w-]*(?::[^{}\x03\n]*)?\}|&#?\w{1,30};|\[\[[^\]\x03\n]{1,80}\]\]"
    rb"|\(\(\([^)\x03]{1,200}\)\)\)|<[0-9.]{1,3}>(?=\n))"
    rb"|<<(?P<id>[^<>,\x03\n]{1,120})(?:,(?P<label>[^<>\x03]{1,200}))?>>"
    rb"|(?P<macro>(?<!\w)(?P<name>[a-z][\w-]{1,20}):{1,2}(?P<target>[^\s\[\]\x03]{0,300})"
    rb"\[(?P<text>[^\]\x03]{0,400})\])"
    rb"|(?P<double>\*\*|__|##)(?=\S)"
    rb"|(?P<open>(?<![\w\\*_#])[*_#](?=[^\s*_#]))|(?P<close>(?<=[^\s*_#\\])[*_#](?![\w*_#]))"
    rb"|(?P<escape>\\(?=[*_#`{\[<+]))"
)
_IS_SHOWN = re.compile(_SHOWN)


class _Scan(Lines):
    """One pass over the lines of a text."""

    def scan(self) -> None:
        """Read all lines."""
        index, high = 0, len(self.indents)
        self._is_code = self._awaits_text = False
        self._missing: set[bytes] = set()
        while index < high:
            if self.indents[index] < 0:
                index += 1
                continue
            index = max(self._block(index, high), index + 1)
        for line, indent in enumerate(self.indents):
            start, at = self.starts[line], self.ats[line]
            if indent < 0 and self.stream[start] != HIDDEN_BYTE:
                self.stream[start : self.starts[line + 1]] = bytes([BORDER_BYTE]) * (
                    self.starts[line + 1] - start
                )
            elif at > start and self.stream[start] not in (HIDDEN_BYTE, BORDER_BYTE):
                self.stream[start:at] = _GAP * (at - start)

    def _block(self, index: int, high: int) -> int:
        line = self.line(index)
        margin = self.indents[index] == 0
        is_code, self._is_code = self._is_code, False
        awaits, self._awaits_text = self._awaits_text, False
        if margin:
            if _VERBATIM.fullmatch(line):
                return self._delimited(index, high, line)
            if _CONTAINER.fullmatch(line):
                if is_code:
                    return self._delimited(index, high, line)
                return self.hide(index, index + 1, "break")
            if _TABLE.fullmatch(line):
                return self._table(index, high, line, is_code=is_code)
            if _LINE_ONLY.fullmatch(line):
                self._is_code = _CODE.match(line) is not None
                self._awaits_text = awaits
                kind = "comment" if line.startswith(b"//") else "directive"
                return self.hide(index, index + 1, kind)
            heading = _HEADING.match(self.data, self.ats[index])
            if heading:
                return self._heading(index, heading.end(), len(heading[1]))
            if index + 1 < high and self._is_underlined(index, line):
                return self._underlined(index)
            if _TITLE.match(line) and not is_code:
                self.lead(self.ats[index], self.ats[index] + 1)
                self.border(index, index + 1)
                self.note("paragraph", index, index + 1)
                self._is_code = is_code
                return index + 1
        if is_code:
            return self.hide(index, self._paragraph_end(index, high, alone=True), "code")
        at, end = self.ats[index], self.end(index)
        item = _ITEM.match(self.data, at, end)
        if item:
            check = _CHECK.match(self.data, item.end(), end)
            return self._begun(index, high, check.end() if check else item.end(), "item")
        term = _TERM.match(self.data, at, end)
        if term:
            return self._term(index, high, term)
        if not margin and not awaits:
            return self.hide(index, self._paragraph_end(index, high, alone=True), "code")
        admonition = _ADMONITION.match(self.data, at, end)
        return self._begun(index, high, admonition.end() if admonition else at, "paragraph")

    def _begun(self, index: int, high: int, at: int, kind: str) -> int:
        """Take a paragraph whose text begins at ``at``."""
        after = self._paragraph_end(index, high)
        self.lead(self.ats[index], at)
        self.border(index, after)
        self.note(kind, index, after, int(kind == "item"))
        return after

    def _paragraph_end(self, index: int, high: int, *, alone: bool = False) -> int:
        """Return the line after a paragraph; ``alone``, it is ended by a blank line or a
        delimiter."""
        after = index + 1
        while after < high and self.indents[after] >= 0:
            line = self.line(after)
            if self.indents[after] == 0 and (
                _VERBATIM.fullmatch(line)
                or _CONTAINER.fullmatch(line)
                or _TABLE.fullmatch(line)
                or _LINE_ONLY.fullmatch(line)
            ):
                break
            at, end = self.ats[after], self.end(after)
            if not alone and (_ITEM.match(self.data, at, end) or _TERM.match(self.data, at, end)):
                break
            after += 1
        return after

    def _term(self, index: int, high: int, found: re.Match[bytes]) -> int:
        """Take a term, with its text if that is on the same line."""
        start, stop = found.span("term")
        term = found["term"]
        is_name = term[:1] in b"-<`'\"$+{[" or b" " not in term
        if is_name:
            self.mark(start, stop)
        self.mark(stop, found.end())
        self.note("definition", index, index + 1)
        if not self.data[found.end() : self.end(index)].strip(WHITE):
            self._awaits_text = True
            self.border(index, index + 1)
            return index + 1
        after = self._paragraph_end(index, high)
        self.stream[found.end() - 1] = BORDER_BYTE
        self.border(index, after)
        return after

    def _delimited(self, index: int, high: int, line: bytes) -> int:
        """Hide a block up to the same line again; a line that does not come is no delimiter."""
        closer = b"```" if line.startswith(b"```") else line
        if closer not in self._missing:
            for after in range(index + 1, high):
                if self.indents[after] == 0 and self.line(after) == closer:
                    kind = "comment" if line.startswith(b"//") else "code"
                    return self.hide(index, after + 1, kind)
            self._missing.add(closer)
        return self.hide(index, index + 1, "break")

    def _table(self, index: int, high: int, line: bytes, *, is_code: bool) -> int:
        """Show the cells of a table."""
        after = index + 1
        if line in self._missing:
            return self.hide(index, after, "break")
        while after < high and self.line(after) != line:
            after += 1
        if after >= high:
            self._missing.add(line)
            return self.hide(index, index + 1, "break")
        if is_code or line[:1] in b",:":
            return self.hide(index, after + 1, "table")
        self.hide(index, index + 1, "")
        self.hide(after, after + 1, "")
        start, end = self.starts[index + 1], self.starts[after]
        for found in _CELL.finditer(self.data, start, end):
            self.mark(*found.span())
            self.stream[found.end() - 1] = BORDER_BYTE
        self.note("table", index, after + 1)
        return after + 1

    def _heading(self, index: int, at: int, level: int) -> int:
        self.lead(self.ats[index], at)
        self.border(index, index + 1)
        self.note("heading", index, index + 1, level)
        return index + 1

    def _is_underlined(self, index: int, line: bytes) -> bool:
        below = self.line(index + 1)
        if self.indents[index + 1] or not _UNDERLINE.fullmatch(below):
            return False
        return abs(len(below) - len(line)) <= 2 and any(byte > 64 for byte in line)

    def _underlined(self, index: int) -> int:
        level = _LEVELS.index(self.line(index + 1)[:1]) + 1
        self.mark(self.ats[index + 1], self.end(index + 1))
        self.border(index, index + 2)
        self.stream[self.end(index)] = BORDER_BYTE
        self.note("heading", index, index + 2, level)
        return index + 2


def read(source: Source, options: Mapping[str, tuple[str, ...]]) -> Document:
    """Return the document in a text."""
    text = source.text
    scan = _Scan(lines(text))
    scan.scan()
    stream = scan.stream
    for found in _INLINE.finditer(bytes(stream)):
        _mark(stream, found)
    addresses.hide(stream)

    def outline() -> Sequence[Block]:
        size = len(text)
        return sorted(
            (
                block._replace(span=Span(block.span.start, min(block.span.end, size)))
                for block in scan.blocks
                if block.span.start < size
            ),
            key=lambda block: (block.span.start, -block.span.end),
        )

    return Document(source, bytes(memoryview(stream)[: len(text)]), outline)


def _mark(stream: bytearray, found: re.Match[bytes]) -> None:
    start, end = found.span()
    shown = ""
    if found["id"] is not None:
        shown = "label" if found["label"] else ""
    elif found["macro"]:
        shown = "text" if found["text"] and _IS_SHOWN.fullmatch(found["name"]) else ""
    elif found.lastgroup in ("double", "open", "close"):
        stream[start:end] = _MARK * (end - start)
        return
    low, high = found.span(shown) if shown else (end, end)
    # Marks, for a word sticks to what is hidden.
    stream[start:low] = (_MARK if shown else _HIDDEN) * (low - start)
    stream[high:end] = _MARK * (end - high)
