"""Finds what all chosen rules have to say about one document, in one pass."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from seedlint.bytestream.markers import MARK_BYTE
from seedlint.diagnostic import Finding
from seedlint.document import Document
from seedlint.errors import RuleFileError
from seedlint.match import Match
from seedlint.matching import rule_code
from seedlint.matching.compiled_rules import (
    CONFUSABLE,
    CompiledRule,
    CompiledRules,
    Literals,
    Phrases,
    Table,
)
from seedlint.matching.literal_index import Hits, Index
from seedlint.matching.needs import NEEDS
from seedlint.matching.pattern_search import Search
from seedlint.matching.scanner import LazyScanner
from seedlint.matching.substrings import Substrings
from seedlint.matching.substrings import places as substring_places
from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_FOLD = bytes.maketrans(
    bytes(range(65, 91)) + b"\n\t\x91\x92\xa0", bytes(range(97, 123)) + b"  '' "
)
_FOLD_CASED = bytes.maketrans(b"\n\t\x91\x92\xa0", b"  '' ")
_MARKS = pattern(b"%c+" % MARK_BYTE)

Verifier = Callable[..., Any]
Found = tuple[CompiledRule, Finding, Match | None]


class _RuleCrashError(Exception):
    """The code of a rule raised an error, which is the cause; errors of our own pass unchanged."""


def _cause(error: Exception) -> Exception:
    cause = error.__cause__ if isinstance(error, _RuleCrashError) else None
    return cause if isinstance(cause, Exception) else error


class Matcher:
    """A program made ready to run on any number of documents."""

    def __init__(self, program: CompiledRules) -> None:
        words, shapes = Literals(*program.words), Literals(*program.shapes)
        index = Index(*words.literal_index)
        self._words = LazyScanner(index)
        self._shapes = LazyScanner(Index(*shapes.literal_index))
        self._phrases = Phrases(words.entries, index)
        self._shape_rules = Table(*shapes.entries)
        self._rows: dict[int, CompiledRule] = (rows := Table(*program.rows, CompiledRule._make))
        self._size = rows.size
        self._substrings = Substrings(program.substrings)
        self._always = program.always
        self.names = program.names
        self._ahead: dict[int, tuple[Document, Hits, Hits]] = {}
        self._verifiers: dict[int, Verifier] = {}
        self._searches: dict[int, Search] = {}
        self._counts: dict[int, Callable[[Document], Mapping[str, int]]] = {}

    def rows(self) -> Iterator[CompiledRule]:
        """Return all rules, in their order."""
        return map(self.row, range(self._size))

    def row(self, index: int) -> CompiledRule:
        """Return one rule, decoded on first use."""
        return self._rows[index]

    def find(
        self, document: Document, failed: Callable[[CompiledRule, Exception], None]
    ) -> Iterator[Found]:
        """Rule, finding and the hit after it, in no particular order.

        ``failed`` is told of a rule that raised; the others go on.
        """
        searches: defaultdict[int, list[int]] = defaultdict(list)
        hits: defaultdict[int, list[Match]] = defaultdict(list)
        words, shapes = self._scan(document)
        self._sort_words(document, words, searches, hits)
        length, shape_rules = len(document.streams.plain), self._shape_rules
        for literal, end in shapes:
            for rule in shape_rules[literal]:
                searches[rule].append((end if end < length else length) - 1)
        if searches or hits:
            _ = document.view  # of a large text it is better made before the outline
        origins = document.streams.origins
        places = {index: origins(sorted(searches.pop(index))) for index in list(searches)}
        everywhere = self._everywhere(document)
        needed = self._substrings.present(document.utf8, frozenset(document.symbols))
        document.forget()
        for index, substrings in needed.items():
            row = self.row(index)
            if (row.pattern or row.kind == "style") and "raw" not in row.scope:
                found_at = substring_places(substrings, document.text)
                places[index] = sorted(places.get(index, []) + found_at)
            else:
                everywhere.add(index)
        if document.usage:  # a form that is usual here may be odd in the project
            everywhere.update(self._counting)
        facts = document.format.facts
        for index in dict.fromkeys([*everywhere, *places]):
            row = self.row(index)
            if row.requires and not facts.issuperset(row.requires):
                continue
            where = None if index in everywhere else places[index]
            try:
                if not row.pattern:
                    yield from self._checked(index, row, document, where)
                elif some := self._searched(index, row, document, where):
                    hits[index] += some
            except (_RuleCrashError, TimeoutError, RuleFileError) as error:
                failed(row, _cause(error))  # whatever a rule does, the others go on
        for index in list(hits):  # those of a large text are better not kept
            row = self.row(index)
            if row.requires and not facts.issuperset(row.requires):
                continue
            try:
                yield from self._verified(index, row, document, hits.pop(index))
            except (_RuleCrashError, TimeoutError, RuleFileError) as error:
                failed(row, _cause(error))

    def _everywhere(self, document: Document) -> set[int]:
        """Return the rules that look at all of a document."""
        found: set[int] = set()
        for need, rules in self._needing.items():
            if not need or NEEDS[need](document):
                found.update(rules)
        return found

    @cached_property
    def _needing(self) -> Mapping[str, Sequence[int]]:
        """The rules that have no prefilter, by what they need a document to have."""
        needing: defaultdict[str, list[int]] = defaultdict(list)
        for index in self._always:
            needing[self.row(index).needs].append(index)
        return needing

    @cached_property
    def _counting(self) -> tuple[int, ...]:
        return tuple(number for number, row in enumerate(self.rows()) if row.counts)

    def count(
        self, document: Document, failed: Callable[[CompiledRule, Exception], None]
    ) -> Iterator[tuple[CompiledRule, Mapping[str, int]]]:
        """Yield how often the document uses the forms that rules count, rule by rule.

        ``failed`` is told of a rule that raised; the others go on.
        """
        for index in self._counting:
            row = self.row(index)
            if row.requires and not document.format.facts.issuperset(row.requires):
                continue
            try:
                if index not in self._counts:
                    self._counts[index] = rule_code.load_count(row)
                yield row, self._counts[index](document)
            except Exception as error:
                failed(row, error)

    def look_ahead(self, documents: Sequence[Document]) -> None:
        """Does for several documents at once what is quicker so: each scan goes through tables
        that are larger than a processor's nearest memory. ``find`` is to follow for each."""
        scanned = self._scan_all(documents)
        self._ahead = {id(ahead[0]): ahead for ahead in scanned}

    def _scan_all(self, documents: Sequence[Document]) -> list[tuple[Document, Hits, Hits]]:
        words = [self._words.scan(document.streams.cased) for document in documents]
        shapes = [self._shapes.scan(document.streams.shape) for document in documents]
        for document in documents:
            document.streams.forget()
        return list(zip(documents, words, shapes, strict=True))

    def _scan(self, document: Document) -> tuple[Hits, Hits]:
        """Return what the scans of words and of shapes find."""
        # Another thread may look ahead at the same time: what it has replaced is scanned again.
        ahead = self._ahead.pop(id(document), None) or self._scan_all([document])[0]
        return ahead[1:]

    def _sort_words(
        self,
        document: Document,
        words: Hits,
        searches: defaultdict[int, list[int]],
        hits: defaultdict[int, list[Match]],
    ) -> None:
        """Sort what the word stream holds into places to search and phrases found."""
        streams = document.streams
        plain, phrases = streams.plain, self._phrases
        for literal, end in words:
            for rule, phrase, tail, swap in phrases[literal]:
                if not phrase:
                    searches[rule].append(end - 2 if end > 2 else 0)
                    continue
                stop = end - 2  # without the blank after it, and the one before the stream
                start = stop - len(phrase)
                if b" " in phrase:
                    piece = plain[start:stop]
                    if phrase != piece.translate(_FOLD_CASED if self.row(rule).exact else _FOLD):
                        continue
                if swap == CONFUSABLE:
                    if self._ordinary(plain, start, stop, phrase):
                        continue
                    swap = None
                if streams.stands_alone(start, stop):
                    span = Span(*streams.span(start, stop - tail))
                    if b" " in phrase and _leaves_emphasis(document, span):
                        continue
                    hits[rule].append(Match(document.text, span, None, swap or ""))

    @cached_property
    def _ordinary(self) -> Callable[[bytes, int, int, bytes], bool]:
        from seedlint.context.ordinary import ordinary  # a text without such words needs it not

        return ordinary().includes

    @cached_property
    def _context(self) -> Any:
        from seedlint.matching import context_rules  # few texts have what these are asked about

        return context_rules

    def _verifier(self, index: int) -> Verifier:
        verify = self._verifiers.get(index)
        if verify is None:
            row = self.row(index)
            load = self._loader(row)
            try:
                verify = self._verifiers[index] = load(row)
            except Exception as error:
                raise _RuleCrashError from error
        return verify

    def _loader(self, row: CompiledRule) -> Callable[[CompiledRule], Verifier]:
        if row.choices:
            return self._context.confusable  # type: ignore[no-any-return]
        if row.kind == "style":
            from seedlint.matching.style_loader import load  # few projects have any

            return load
        return rule_code.load

    def _search(self, index: int) -> Search:
        search = self._searches.get(index)
        if search is None:
            search = self._searches[index] = Search(self.row(index))
        return search

    def _searched(
        self, index: int, row: CompiledRule, document: Document, where: Sequence[int] | None
    ) -> Sequence[Match]:
        """Return what a rule's pattern matches: around places, or everywhere when there are
        none."""
        return self._search(index).hits(document, where)

    def _checked(
        self, index: int, row: CompiledRule, document: Document, where: Sequence[int] | None
    ) -> Iterable[Found]:
        """Yield what a rule's Python finds by itself."""
        verify = self._verifier(index)
        try:
            for finding in verify(document, where):
                yield row, finding, None
        except Exception as error:
            raise _RuleCrashError from error

    def _verified(
        self, index: int, row: CompiledRule, document: Document, hits: Sequence[Match]
    ) -> Iterable[Found]:
        """Yield the hits that are in the rule's scope and that nothing clears."""
        if row.scope and "raw" not in row.scope:
            kind, scope = document.segment_kind, row.scope
            hits = [hit for hit in hits if kind(hit.span[0]) in scope]
        verify = self._verifier(index) if row.code or row.choices else None
        clears = self._search(index).clears if row.unless else None
        for hit in hits:
            try:
                found = verify(document, hit) if verify else True
            except Exception as error:
                raise _RuleCrashError from error
            # A judge says no to most, so what clears is asked last.
            if found and not (clears and clears(document, hit.span)):
                finding = Finding(hit.span) if found is True else found
                if row.agrees is None or self._context.agrees(document, row, finding, hit):
                    yield row, finding, hit


def _leaves_emphasis(document: Document, span: Span) -> bool:
    """Return whether emphasis that begins or ends inside of the span goes on outside of it: the
    “*i* is” of “when *i* is 1” is no phrase."""
    within = document.stream[span[0] : span[1]]
    return MARK_BYTE in within and len(_MARKS.findall(within)) % 2 == 1
