"""Marks what is not prose inside of paragraphs, headings and cells.

One pattern finds what is special, from left to right; what CommonMark settles only
later (brackets at the closing one, emphasis at the end) waits on a stack. A segment
lies between two borders, and nothing in it reaches over a border.
"""

from collections.abc import Callable

from seedlint.bytestream.markers import BORDER_BYTE, HIDDEN_BYTE, MARK_BYTE
from seedlint.readers.markdown import emphasis, inline_patterns
from seedlint.readers.markdown.block_patterns import TAG
from seedlint.readers.markdown.link_targets import LABEL, inline_target
from seedlint.readers.markdown.reference_definitions import ReferenceDefinitions
from seedlint.text.lazy_regex import pattern

_HIDDEN = bytes([HIDDEN_BYTE])
_BANG, _BACKSLASH, _PARENTHESIS, _SQUARE, _CARET, _DOLLAR, _TICK, _PERCENT = b"!\\([^$`%"
_VERBATIM_LETTERS = b"ckmpstvCKMPSTV"
_BRACES = {ord("{"): b"}}", ord("%"): b"%}", ord("#"): b"#}"}
_LINE_END = b"\n\x04"
_TICKS = pattern(rb"`++")
_LONGEST_ENVIRONMENT = 20_000
"""In code points. Further ahead no end of an environment of TeX is sought."""


class InlineScan:
    """One pass over a stream in which the blocks are marked already.

    Args:
        text: the document.
        data: the same as bytes, without marks.
        stream: the same with the marks of its blocks; gets those of its spans.
        definitions: of all the text.
    """

    def __init__(
        self, text: str, data: bytes, stream: bytearray, definitions: ReferenceDefinitions
    ) -> None:
        self._text = text
        self._data = data
        self._stream = stream
        self._definitions = definitions
        self._runs: list[emphasis.Run] = []
        # Each opening bracket, and how many runs of emphasis stand before it.
        self._brackets: list[tuple[int, int]] = []
        # Where the last opening bracket stands, and that of the last link.
        self._last_bracket = self._last_link = -1
        self._limit = 0
        # What the rest of the segment is known not to hold.
        self._missing: set[bytes] = set()
        # Where runs of backticks begin in this segment, by length, the next one last.
        self._ticks: dict[int, list[int]] | None = None
        self._breaks: list[int] = []

    def scan(self) -> None:
        """Go through the whole stream."""
        data, stream = self._data, self._stream
        match = inline_patterns.inline(references=not self._definitions.empty).match
        # The engine for patterns is slow to find one of many characters.
        find = stream.translate(inline_patterns.IS_SPECIAL).find
        runs, brackets = self._runs, self._brackets
        bare = self._definitions.empty
        start = find(1)
        while start >= 0:
            found = match(stream, start)
            if found is None:
                start = find(1, start + 1)
                continue
            kind = found.lastindex
            end = found.end()
            if kind == inline_patterns.CODE or kind == inline_patterns.SHORTCODE:
                stream[start:end] = _HIDDEN * (end - start)
            elif kind == inline_patterns.STARRED or kind == inline_patterns.UNDERSCORED:
                letter = stream[start]
                if stream[start + 1] == letter:
                    stream[start + 1] = stream[end - 2] = MARK_BYTE
                stream[start] = stream[end - 1] = MARK_BYTE
            elif (
                kind == inline_patterns.STARRED_AROUND or kind == inline_patterns.UNDERSCORED_AROUND
            ):
                stream[start] = stream[end - 1] = MARK_BYTE
                end = start + 1
            elif kind == inline_patterns.LINK:
                self._plain_link(start, found.start(kind) - 1, end)
            elif kind == inline_patterns.ESCAPE:
                stream[start] = HIDDEN_BYTE
                if data[start + 1] in b"([":
                    end = self._tex(start, end)
            elif kind is not None:
                if start >= self._limit:
                    self._begin_segment(start)
                if kind == inline_patterns.OPENING:
                    brackets.append((start, len(runs)))
                    self._last_bracket = start
                elif kind == inline_patterns.CLOSING and bare and stream[end] != _PARENTHESIS:
                    if brackets:
                        brackets.pop()
                elif kind == inline_patterns.REFERENCE:
                    end = self._plain_reference(start, found.start(kind) - 1, end)
                else:
                    end = _READERS[kind](self, start, end)
            start = find(1, end)
        self._end_segment()
        for position in self._breaks:
            stream[position] = BORDER_BYTE

    def _plain_link(self, start: int, closing: int, end: int) -> int:
        """Mark a link around words, or around code and nothing else."""
        stream = self._stream
        if stream[start + 1] == _TICK:
            stream[start + 1 : closing] = _HIDDEN * (closing - start - 1)
        return self._link(start, closing, end)

    def _begin_segment(self, at: int) -> None:
        self._end_segment()
        limit = self._stream.find(BORDER_BYTE, at)
        self._limit = limit if limit >= 0 else len(self._stream)

    def _end_segment(self) -> None:
        if self._runs:
            emphasis.mark(self._stream, self._runs)
            self._runs.clear()
        if self._brackets:
            self._brackets.clear()
        if self._missing:
            self._missing.clear()
        self._ticks = None

    def _hide(self, start: int, end: int) -> int:
        self._stream[start:end] = _HIDDEN * (end - start)
        return end

    def _hide_to(self, start: int, closer: bytes, after: int) -> int:
        """Hide from ``start`` to the closer after ``after``, if the segment has one.

        Returns where that ends, else the next character.
        """
        at = -1
        if closer not in self._missing:
            at = self._stream.find(closer, after, self._limit)
        if at < 0:
            self._missing.add(closer)
            return start + 1
        return self._hide(start, at + len(closer))

    # Each of these takes the span of what was found and returns where to go on.

    def _code(self, start: int, end: int) -> int:
        """Find the run of backticks that is as long as this one."""
        if self._ticks is None:
            self._ticks = {}
            runs = [run.span() for run in _TICKS.finditer(self._stream, start, self._limit)]
            for at, after in reversed(runs):
                self._ticks.setdefault(after - at, []).append(at)
        closers = self._ticks.get(end - start, [])
        while closers and closers[-1] < end:
            closers.pop()
        return self._hide(start, closers[-1] + end - start) if closers else end

    def _hard_break(self, start: int, end: int) -> int:
        self._stream[start] = HIDDEN_BYTE
        self._breaks.append(self._stream.find(b"\n", start))
        return end

    def _command(self, start: int, end: int) -> int:
        r"""Hide ``\cite{ada}``, and ``\begin{align}`` up to ``\end{align}``."""
        stream = self._stream
        found = inline_patterns.TEX_COMMAND.match(stream, start, self._limit)
        if found is None:
            return end
        if found[1]:
            closer = b"\\end{%b}" % found[1]
            closing = stream.find(closer, end, min(self._limit, start + _LONGEST_ENVIRONMENT))
            if closing >= 0:
                return self._hide(start, closing + len(closer))
        return self._hide(*found.span())

    def _alert(self, start: int, end: int) -> int:
        if self._stream[end] in _LINE_END:
            self._breaks.append(self._stream.find(b"\n", end))
        return self._hide(start, end)

    def _plain_reference(self, start: int, closing: int, end: int) -> int:
        """``[words]``, ``[words][]`` or ``[words][label]``, if the label is defined."""
        label = (closing + 2, end - 1) if end > closing + 3 else (start + 1, closing)
        if self._definitions.is_target(self._stream, *label):
            return self._plain_link(start, closing, end)
        self._brackets.append((start, len(self._runs)))
        self._last_bracket = start
        return start + 1

    def _is_image(self, at: int) -> bool:
        """Return whether a bracket has an exclamation mark before it that is not escaped."""
        stream = self._stream
        if not at or stream[at - 1] != _BANG:
            return False
        return at < 2 or stream[at - 2] != HIDDEN_BYTE or self._data[at - 2] != _BACKSLASH

    def _close(self, at: int, end: int) -> int:
        """Settle what a pair of brackets is: link, image, footnote or just brackets."""
        if not self._brackets:
            return end
        opening, runs = self._brackets.pop()
        stream = self._stream
        if opening < self._last_link and not self._is_image(opening):
            # A link stands inside, and a link holds no other.
            return end
        after = -1
        if stream[end] == _PARENTHESIS:
            after = inline_target(stream, end, self._limit)
        if after < 0 and not self._definitions.empty:
            after = self._reference(opening, at)
        if after >= 0:
            emphasis.mark(stream, self._runs[runs:])
            del self._runs[runs:]
            return self._link(opening, at, after)
        if stream[opening + 1] == _CARET and self._definitions.is_note(opening + 2, at):
            del self._runs[runs:]
            self._hide(opening, end)
            stream[opening] = MARK_BYTE  # so that it does not stick to the word before it
        return end

    def _reference(self, opening: int, at: int) -> int:
        """Return where the reference ends whose text is closed at ``at``, or -1."""
        stream, definitions = self._stream, self._definitions
        label = None
        if stream[at + 1] == _SQUARE:
            label = LABEL.match(stream, at + 1, self._limit)
        if label and label[1]:
            return label.end() if definitions.is_target(stream, *label.span(1)) else -1
        # Brackets inside of it make it no label.
        if self._last_bracket > opening or not definitions.is_target(stream, opening + 1, at):
            return -1
        return label.end() if label else at + 1

    def _link(self, start: int, closing: int, end: int) -> int:
        """Mark a link or image: its brackets and, hidden, its target."""
        stream = self._stream
        stream[start] = stream[closing] = MARK_BYTE
        closing += 1
        stream[closing:end] = _HIDDEN * (end - closing)
        if start > self._last_bracket:
            self._last_bracket = start
        if start and stream[start - 1] == _BANG and self._is_image(start):
            stream[start - 1] = MARK_BYTE
        else:
            self._last_link = start
        return end

    def _run(self, start: int, end: int) -> int:
        run = emphasis.run(self._text, self._data, self._stream, start, end)
        if run:
            self._runs.append(run)
        return end

    def _angle(self, start: int, end: int) -> int:
        """Hide a tag, an address or a comment, and what stands between tags for code."""
        stream = self._stream
        if stream[end] in b"!?":
            return self._declaration(start)
        if stream[end] == _PERCENT:
            return self._hide_to(start, b"%>", end + 1)
        found = TAG.match(stream, start) or inline_patterns.ADDRESS.match(stream, start)
        if found is None:
            return end
        closer = b""
        if stream[end] in _VERBATIM_LETTERS:
            verbatim = inline_patterns.VERBATIM.match(stream, start)
            closer = b"</%b>" % verbatim[1] if verbatim else b""
        end = self._hide(*found.span())
        return max(end, self._hide_to(start, closer, end)) if closer else end

    def _declaration(self, start: int) -> int:
        """Hide ``<!-- -->``, ``<? ?>``, ``<![CDATA[ ]]>`` or ``<!X >``."""
        stream = self._stream
        if stream.startswith(b"<!--", start):
            # "<!-->" and "<!--->" are whole.
            return self._hide_to(start, b"-->", start + 2)
        if stream.startswith(b"<![CDATA[", start):
            return self._hide_to(start, b"]]>", start + 9)
        if stream.startswith(b"<?", start):
            return self._hide_to(start, b"?>", start + 2)
        if stream[start + 2 : start + 3].isalpha():
            return self._hide_to(start, b">", start + 2)
        return start + 1

    def _entity(self, start: int, end: int) -> int:
        found = inline_patterns.ENTITY_REFERENCE.match(self._stream, start)
        return self._hide(*found.span()) if found and inline_patterns.is_entity(found[0]) else end

    def _brace(self, start: int, end: int) -> int:
        """Hide what a brace opens for a generator of pages, but not each ``{word}``."""
        stream = self._stream
        closer = _BRACES.get(stream[end])
        if closer:
            after = self._hide_to(start, closer, end + 1)
            if after > end:
                return after
        found = inline_patterns.ROLE.match(stream, start) or inline_patterns.ATTRIBUTES.match(
            stream, start, self._limit
        )
        return self._hide(*found.span()) if found else end

    def _dollar(self, start: int, end: int) -> int:
        if self._stream[end] == _DOLLAR:
            return self._hide_to(start, b"$$", end + 1)
        math = inline_patterns.MATH.match(self._stream, start, self._limit)
        return self._hide(*math.span()) if math else end

    def _tex(self, start: int, end: int) -> int:
        r"""Hide ``\(x^2\)`` and ``\[x^2\]``, but not escaped brackets around prose."""
        if start >= self._limit:
            self._begin_segment(start)
        closing = b"\\)" if self._data[start + 1] == _PARENTHESIS else b"\\]"
        if closing in self._missing:
            return end
        after = self._stream.find(closing, end, self._limit)
        if after < 0:
            self._missing.add(closing)
        elif inline_patterns.TEX.search(self._stream, end, after):
            return self._hide(start, after + 2)
        return end


_READERS: dict[int, Callable[[InlineScan, int, int], int]] = {
    inline_patterns.TICKS: InlineScan._code,
    inline_patterns.HARD_BREAK: InlineScan._hard_break,
    inline_patterns.COMMAND: InlineScan._command,
    inline_patterns.ALERT: InlineScan._alert,
    inline_patterns.CLOSING: InlineScan._close,
    inline_patterns.STARS: InlineScan._run,
    inline_patterns.UNDERSCORES: InlineScan._run,
    inline_patterns.TILDES: InlineScan._run,
    inline_patterns.ANGLE: InlineScan._angle,
    inline_patterns.ENTITY: InlineScan._entity,
    inline_patterns.BRACE: InlineScan._brace,
    inline_patterns.DOLLAR: InlineScan._dollar,
}
