"""Searches with the pattern of one rule, near its prefilter words."""

from collections.abc import Iterable, Sequence

from seedlint.bytestream.markers import BORDER, BORDER_BYTE
from seedlint.document import Document
from seedlint.match import Match
from seedlint.matching.compiled_rules import CompiledRule
from seedlint.matching.patterns import ready
from seedlint.text.span import Span

_AROUND = 80
"""How far around a hit an ``unless`` pattern may reach, in code points."""
_NARROW = 400
"""A pattern whose matches are shorter is searched near its prefilter words only."""


class Search:
    """What a rule's patterns have to say, made ready once and asked of many documents."""

    __slots__ = ("_after", "_before", "_near", "_pattern", "_raw", "_row")

    def __init__(self, row: CompiledRule) -> None:
        """Raises RuleFileError: its pattern is none."""
        self._row = row
        self._raw = "raw" in row.scope
        self._before, self._after = row.before, row.after
        self._near = 0 < row.before + row.after <= 2 * _NARROW
        self._pattern = ready(row.pattern, not row.exact, row.trusted)

    def hits(self, document: Document, places: Sequence[int] | None) -> list[Match]:
        """Return the pattern's matches: around ``places`` (offsets in the text, in order), or
        everywhere when that is None."""
        whole = document.text
        text = whole if self._raw else document.view
        if self._raw:
            spans: Iterable[tuple[int, int]] = [(0, len(text))]
        elif places is None:
            spans = document.prose
        elif self._near:
            spans = self._windows(document.stream, places)
        else:
            spans = _segments(document, places)
        search, size = self._pattern.search, len(text)
        hits: list[Match] = []
        new = tuple.__new__  # half of the time that ``Span(…)`` takes
        for start, end in spans:
            found = search(text, start, end)
            while found is not None:
                first, stop = span = found.span()
                if stop != end or end == size or text[end] == BORDER:
                    hits.append(Match(whole, new(Span, span), found))
                # Else it would go on, or is none, for the text goes on.
                found = search(text, stop if stop > first else stop + 1, end)
        return hits

    def _windows(self, stream: bytes, places: Sequence[int]) -> list[tuple[int, int]]:
        """Return the surroundings of each place within its segment; those that overlap as one."""
        windows: list[tuple[int, int]] = []
        before, after, size, high = self._before, self._after, len(stream), -1
        find = stream.find
        for offset in places:
            start, end = offset - before, offset + after
            if start < 0:
                start = 0
            if end > size:
                end = size
            if end <= high:
                continue
            if find(BORDER_BYTE, start, end) >= 0:
                start = stream.rfind(BORDER_BYTE, start, offset) + 1 or start
                border = find(BORDER_BYTE, offset, end)
                if border >= 0:
                    end = border
            if start > high:
                windows.append((start, end))
            elif end > high:
                windows[-1] = windows[-1][0], end
            else:
                continue
            high = end
        return windows

    def clears(self, document: Document, span: Span) -> bool:
        """Return whether an ``unless`` pattern overlaps a span."""
        row = self._row
        text = document.text if self._raw else document.view
        low, high = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
        if not self._raw:
            low = max(low, text.rfind(BORDER, low, span.start) + 1)
            border = text.find(BORDER, span.end, high)
            high = border if border >= 0 else high
        for unless in row.unless:
            for found in ready(unless, not row.exact, row.trusted).finditer(text, low, high):
                start, end = found.span()
                if start < span.end and span.start < end:
                    return True
        return False


def _segments(document: Document, places: Iterable[int]) -> list[Span]:
    """Return the segments that hold a place, each once."""
    spans: list[Span] = []
    done = 0
    for offset in places:
        if offset >= done:
            spans.append(document.segment_at(offset))
            done = spans[-1].end + 1
    return spans
