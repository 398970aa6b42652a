"""Between offsets and an editor's places.

An editor counts lines from 0 and columns in units of UTF-16, UTF-8 or UTF-32, as it
was agreed at the start. Lines end with LF, CRLF or CR and nothing else; pygls also ends
them at U+2028 and its kin, so its own conversions are not used.
"""

from seedlint.text.lines import LineIndex
from seedlint.text.span import Span

Place = tuple[int, int]
"""A line and a column, both from 0, the column in the editor's units."""

ENCODINGS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
_WIDTHS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


class Places:
    """The places of one text in one encoding."""

    def __init__(self, text: str, encoding: str) -> None:
        """``encoding``: ``utf-8``, ``utf-16`` or ``utf-32``."""
        self._text = text
        self._lines = LineIndex(text)
        self._codec = ENCODINGS[encoding]
        self._width = _WIDTHS[encoding]

    def place(self, offset: int) -> Place:
        """Return where an offset (in code points) lies."""
        number, column = self._lines.position(offset)
        start = offset - column + 1
        return number - 1, self._units(self._text[start:offset])

    def offset(self, place: Place) -> int:
        """Return the offset (in code points) of a place. A column after its line's end is that end,
        a line after the last one the text's end, and the middle of a character its start."""
        line, column = place
        if line >= len(self._lines):
            return len(self._text)
        start, end = self._lines.line(line + 1)
        said = self._text[start:end]
        if said.isascii():
            return start + min(column, len(said))
        encoded = said.encode(self._codec, "surrogatepass")[: column * self._width]
        return start + len(encoded.decode(self._codec, "ignore"))

    def span(self, start: Place, end: Place) -> Span:
        """Return the span between two places."""
        first = self.offset(start)
        return Span(first, max(first, self.offset(end)))

    def _units(self, text: str) -> int:
        if text.isascii():
            return len(text)
        return len(text.encode(self._codec, "surrogatepass")) // self._width
