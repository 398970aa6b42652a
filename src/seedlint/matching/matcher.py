"""Finds what all chosen rules have to say about one document, in one pass."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import merge
from typing import Any

from seedlint.diagnostic import Finding
from seedlint.document import Document, Hit
from seedlint.matching import python
from seedlint.matching.needles import Needles
from seedlint.matching.patterns import ready
from seedlint.matching.program import Literals, Phrases, Program, Row, Table
from seedlint.matching.scanner import Kept, Thrifty, anew
from seedlint.matching.sieve import Hits, Index
from seedlint.text.marks import BORDER, MARK
from seedlint.text.span import Span

_FOLD = bytes.maketrans(
    bytes(range(65, 91)) + b"\n\t\x91\x92\xa0", bytes(range(97, 123)) + b"  '' "
)
_FOLD_CASED = bytes.maketrans(b"\n\t\x91\x92\xa0", b"  '' ")
_MARKS = re.compile(f"{MARK}+")
_AROUND = 80
"""How far around a hit an ``unless`` pattern may reach, in code points."""
_AHEAD = 40
"""How far behind a match a pattern may look."""
_NARROW = 400
"""A pattern whose matches are shorter is searched near its triggers only."""

Judge = Callable[..., Any]
Found = tuple[Row, Finding, Hit | None]


class Matcher:
    """A program made ready to run on any number of documents."""

    def __init__(self, program: Program, kept: Kept = anew) -> None:
        """``kept`` gives what scanners have built in earlier runs."""
        words, shapes = Literals(*program.words), Literals(*program.shapes)
        index = Index(*words.sieve)
        self._words = Thrifty(index, lambda name, build: kept(f"words-{name}", build))
        self._shapes = Thrifty(
            Index(*shapes.sieve), lambda name, build: kept(f"shapes-{name}", build)
        )
        self._phrases = Phrases(words.entries, index)
        self._shape_rules = Table(*shapes.entries)
        self._stored_rows = Table(*program.rows)
        self._needles = Needles(program.needles, lambda name, build: kept(f"needles-{name}", build))
        self._always = program.always
        self._ahead: dict[int, tuple[Document, Hits, Hits]] = {}
        self._rows: dict[int, Row] = {}
        self._judges: dict[int, Judge] = {}
        self._counts: dict[int, Callable[[Document], Mapping[str, int]]] = {}

    def rows(self) -> Iterator[Row]:
        """All rules, in their order."""
        return map(self.row, range(len(self._stored_rows)))

    def row(self, index: int) -> Row:
        """One rule, decoded on first use."""
        row = self._rows.get(index)
        if row is None:
            row = self._rows[index] = Row(*self._stored_rows[index])
        return row

    def find(self, document: Document, failed: Callable[[Row, Exception], None]) -> Iterator[Found]:
        """Rule, finding and the hit behind it, in no particular order.

        ``failed`` is told of a rule that raised; the others go on.
        """
        searches: dict[int, list[int]] = {}
        hits: dict[int, list[Hit]] = {}
        words, shapes = self._scan(document)
        self._sort_words(document, words, searches, hits)
        length = len(document.streams.plain)
        for literal, end in shapes:
            for rule in self._shape_rules[literal]:
                searches.setdefault(rule, []).append(min(end, length) - 1)
        origins = document.streams.origins
        places: dict[int, Iterable[int]] = {
            index: origins(sorted(at)) for index, at in searches.items()
        }
        everywhere = set(self._always)
        for index in self._needles.rules(document.text, frozenset(document.symbols)):
            row = self.row(index)
            if row.pattern and "raw" not in row.scope:
                found_at = self._needles.places(index, document.text)
                places[index] = merge(places.get(index, ()), found_at)
            else:
                everywhere.add(index)
        if document.usage:  # a form that is usual here may be odd in the project
            everywhere.update(self._counting)
        for index in dict.fromkeys([*everywhere, *places]):
            row = self.row(index)
            where = None if index in everywhere else places[index]
            try:
                if row.pattern:
                    hits.setdefault(index, []).extend(self._searched(row, document, where))
                else:
                    yield from self._checked(index, row, document, where)
            except Exception as error:  # whatever a rule does, the others go on
                failed(row, error)
        for index, found in hits.items():
            row = self.row(index)
            try:
                yield from self._judged(index, row, document, found)
            except Exception as error:
                failed(row, error)

    @cached_property
    def _counting(self) -> tuple[int, ...]:
        return tuple(number for number, row in enumerate(self.rows()) if row.counts)

    def count(
        self, document: Document, failed: Callable[[Row, Exception], None]
    ) -> Iterator[tuple[Row, Mapping[str, int]]]:
        """How often the document uses the forms that rules count, rule by rule.

        ``failed`` is told of a rule that raised; the others go on.
        """
        for index in self._counting:
            row = self.row(index)
            try:
                if index not in self._counts:
                    self._counts[index] = python.load_count(row)
                yield row, self._counts[index](document)
            except Exception as error:
                failed(row, error)

    def look_ahead(self, documents: Sequence[Document]) -> None:
        """Does for several documents at once what is quicker so: each scan goes through tables
        that are larger than a processor's nearest memory. ``find`` is to follow for each."""
        words = [self._words.scan(document.streams.cased) for document in documents]
        shapes = [self._shapes.scan(document.streams.shape) for document in documents]
        self._ahead = {id(ahead[0]): ahead for ahead in zip(documents, words, shapes, strict=True)}

    def _scan(self, document: Document) -> tuple[Hits, Hits]:
        """What the scans of words and of shapes find."""
        ahead = self._ahead.pop(id(document), None)
        if ahead is not None:
            return ahead[1:]
        streams = document.streams
        return self._words.scan(streams.cased), self._shapes.scan(streams.shape)

    def _sort_words(
        self,
        document: Document,
        words: Hits,
        searches: dict[int, list[int]],
        hits: dict[int, list[Hit]],
    ) -> None:
        """Sorts what the word stream holds into places to search and phrases found."""
        streams = document.streams
        plain, phrases = streams.plain, self._phrases
        for literal, end in words:
            for rule, phrase, tail, swap in phrases[literal]:
                if not phrase:
                    searches.setdefault(rule, []).append(max(0, end - 2))
                    continue
                stop = end - 2  # without the blank behind it, and the one before the stream
                start = stop - len(phrase)
                if b" " in phrase:
                    piece = plain[start:stop]
                    if phrase != piece.translate(_FOLD_CASED if self.row(rule).exact else _FOLD):
                        continue
                if streams.stands_alone(start, stop):
                    span = Span(*streams.span(start, stop - tail))
                    if b" " in phrase and _leaves_emphasis(document, span):
                        continue
                    hits.setdefault(rule, []).append(Hit(document.text, span, swap))

    def _judge(self, index: int) -> Judge:
        judge = self._judges.get(index)
        if judge is None:
            judge = self._judges[index] = python.load(self.row(index))
        return judge

    def _searched(self, row: Row, document: Document, where: Iterable[int] | None) -> Iterator[Hit]:
        """What a rule's pattern matches: around places, or everywhere when there are none."""
        return _search(row, document, where)

    def _checked(
        self, index: int, row: Row, document: Document, where: Iterable[int] | None
    ) -> Iterator[Found]:
        """What a rule's Python finds by itself."""
        for finding in self._judge(index)(document, where):
            yield row, finding, None

    def _judged(
        self, index: int, row: Row, document: Document, hits: Iterable[Hit]
    ) -> Iterator[Found]:
        """The hits that are in the rule's scope and that nothing clears."""
        for hit in hits:
            if not _in_scope(row, document, hit):
                continue
            found = self._judge(index)(document, hit) if row.code else True
            # A judge says no to most, so what clears is asked last.
            if not found or (row.unless and _cleared(row, document, hit.span)):
                continue
            yield row, Finding(hit.span) if found is True else found, hit


def _leaves_emphasis(document: Document, span: Span) -> bool:
    """Whether emphasis that begins or ends inside of the span goes on outside of it: the “*i*
    is” of “when *i* is 1” is no phrase."""
    return len(_MARKS.findall(document.view, *span)) % 2 == 1


def _in_scope(row: Row, document: Document, hit: Hit) -> bool:
    if not row.scope or "raw" in row.scope:
        return True
    return document.segment_kind(hit.span.start) in row.scope


def _search(row: Row, document: Document, places: Iterable[int] | None) -> Iterator[Hit]:
    """The pattern's matches: around ``places`` (offsets in the text, in order), or
    everywhere when that is None."""
    finditer = ready(row.pattern, not row.exact, row.trusted).finditer
    whole = document.text
    raw = "raw" in row.scope
    text = whole if raw else document.view
    if raw:
        spans: Iterable[tuple[int, int]] = [(0, len(text))]
    elif places is None:
        spans = document.prose
    elif 0 < row.before + row.after <= 2 * _NARROW:
        spans = _windows(text, places, row.before, row.after + _AHEAD)
    else:
        spans = _segments(document, places)
    for start, end in spans:
        for found in finditer(text, start, end):
            stop = found.end()
            if stop == end < len(text) and text[end] != BORDER:
                continue  # it would go on, or is none, for the text goes on
            yield Hit(whole, Span(found.start(), stop), found)


def _windows(
    view: str, places: Iterable[int], before: int, after: int
) -> Iterator[tuple[int, int]]:
    """The surroundings of each place within its segment; those that overlap as one."""
    low = high = -1
    size, find, rfind = len(view), view.find, view.rfind
    for offset in places:
        start, end = offset - before, offset + after
        if start < 0:
            start = 0
        if end > size:
            end = size
        if end <= high:
            continue
        if find(BORDER, start, end) >= 0:
            start = rfind(BORDER, start, offset) + 1 or start
            border = find(BORDER, offset, end)
            if border >= 0:
                end = border
        if start <= high:
            if end > high:
                high = end
            continue
        if low >= 0:
            yield low, high
        low, high = start, end
    if low >= 0:
        yield low, high


def _segments(document: Document, places: Iterable[int]) -> Iterator[Span]:
    """The segments that hold a place, each once."""
    done = 0
    for offset in places:
        if offset >= done:
            span = document.segment_at(offset)
            done = span.end + 1
            yield span


def _cleared(row: Row, document: Document, span: Span) -> bool:
    raw = "raw" in row.scope
    text = document.text if raw else document.view
    low, high = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    if not raw:
        low = max(low, text.rfind(BORDER, low, span.start) + 1)
        border = text.find(BORDER, span.end, high)
        high = border if border >= 0 else high
    for unless in row.unless:
        for found in ready(unless, not row.exact, row.trusted).finditer(text, low, high):
            start, end = found.span()
            if start < span.end and span.start < end:
                return True
    return False
