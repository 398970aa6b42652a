"""Run a rule of a style on documents: what ``plan`` made of it, block by block."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from seedlint.diagnostic import Finding
from seedlint.document import Document
from seedlint.text.span import Span
from seedlint.vale.alert import Alert, Block, Check, Passage
from seedlint.vale.checks import across, case, counting, matches, measure, spelling
from seedlint.vale.comments import comments_of
from seedlint.vale.findings import finding
from seedlint.vale.masks import Compile, Masks, skipped_kinds
from seedlint.vale.prose import MappedText, Prose, prose_of
from seedlint.vale.scopes import BLOCKS, Scope

Verify = Callable[[Document, "Sequence[int] | None"], Iterable[Finding]]

_MAKERS: Mapping[str, Callable[[Mapping[str, Any], Compile], Check]] = {
    "existence": matches.existence,
    "substitution": matches.substitution,
    "occurrence": counting.occurrence,
    "repetition": counting.repetition,
    "consistency": across.consistency,
    "conditional": across.conditional,
    "capitalization": case.capitalization,
}
_MEASURES = {"metric": measure.metric, "readability": measure.readability}
_ALT = frozenset({"alt"})
_ALL = frozenset(BLOCKS) - _ALT
_MUCH = 20_000
"""Code points that are searched at a time, so that the time limit is for a piece of a text."""


def load(options: Mapping[str, Any], compile: Compile, before: int, after: int) -> Verify:
    """Return the function that finds what a rule objects to.

    Args:
        options: of the rule, from its plan.
        compile: makes patterns ready.
        before, after: how far from a hit of the prefilter a match may begin and end; 0 and 0 for
            the whole block.

    Returns:
        A function of a document and the offsets in its text where the rule's prefilter has a
        hit; None for these when the rule is to look at all of it.
    """
    return _Rule(options, compile, before, after).findings


class _Rule:
    def __init__(
        self, options: Mapping[str, Any], compile: Compile, before: int, after: int
    ) -> None:
        self._options = options
        self._compile = compile
        self._before, self._after = before, after
        self._scope = lru_cache(maxsize=16)(lambda suffix: Scope(options["scope"], suffix))
        self._extends = options["extends"]
        self._masks = Masks(
            tokens=options["token_ignores"],
            blocks=options["block_ignores"],
            tags=options["ignored_scopes"] or Masks().tags,
            skipped=skipped_kinds(options["skipped_scopes"]),
            compile=compile,
        )
        self._check: Check | None = None

    def findings(self, document: Document, places: Sequence[int] | None) -> Iterator[Finding]:
        """Yield what the rule objects to, each place once."""
        options = self._options
        places = self._narrowed(document, places)
        comments = comments_of(document, options["comment_delimiters"])
        seen: set[int] = set()
        limit = options["limit"]
        for text, alert in self._alerts(document, places):
            span = text.span(alert.start, alert.end) if text else Span(alert.start, alert.end)
            if span.start in seen:
                continue
            if comments.off(options["id"], span.start, document[span]):
                continue
            seen.add(span.start)
            yield finding(document, span, alert)
            if limit and len(seen) >= limit:
                return

    def _narrowed(self, document: Document, places: Sequence[int] | None) -> Sequence[int] | None:
        """Return the places to look at; for some rules the document knows them better than a
        scan."""
        options = self._options
        if options["narrows"] == "doubled":
            return [at for _, at in document.doubled]
        if options["narrows"] == "unknown":
            tokens, origin = document.tokens, document.streams.origin
            return sorted(origin(at) for _, at in tokens.where(tokens.unknown))
        return places

    def _alerts(
        self, document: Document, places: Sequence[int] | None
    ) -> Iterator[tuple[MappedText | None, Alert]]:
        measure = _MEASURES.get(self._extends)
        if measure:
            first = next(iter(document.prose), (0, 0))[0]
            for message in measure(self._options, document):
                yield None, Alert(first, first, message)
            return
        check = self._checked(document)
        for text, passage in self._passages(document, places):
            for alert in check(passage):
                yield text, alert

    def _checked(self, document: Document) -> Check:
        if self._extends == "spelling":
            return spelling.spelling(self._options, self._compile, document)
        if self._check is None:
            self._check = _MAKERS[self._extends](self._options, self._compile)
        return self._check

    def _passages(
        self, document: Document, places: Sequence[int] | None
    ) -> Iterator[tuple[MappedText, Passage]]:
        scope = self._scope(document.source.suffix)
        if scope.raw:
            yield _one_block(_raw(document.text))
        if scope.summary:
            yield _one_block(prose_of(document, self._masks).summary())
        if scope.sentences:
            prose = prose_of(document, self._masks)
            yield prose, _passage(prose, prose.sentences)
        if scope.kinds:
            prose = prose_of(document, self._masks)
            if "alt" in scope.kinds:
                yield prose, _passage(prose, prose.alternatives())
            if scope.kinds != _ALT:
                yield prose, self._in_blocks(prose, scope.kinds, places)

    def _in_blocks(
        self, prose: Prose, kinds: frozenset[str], places: Sequence[int] | None
    ) -> Passage:
        text, blocks, block_at = prose.text, prose.blocks, prose.block_at
        if not kinds >= _ALL:
            blocks = [block for block in blocks if prose.kind(block) in kinds]
            chosen = frozenset(blocks)

            def block_at(offset: int) -> Block | None:
                block = prose.block_at(offset)
                return block if block in chosen else None

        if places is None or self._options["stateful"]:
            return Passage(text, blocks, _joined(blocks, self._options["looks"]), block_at)
        offsets = prose.places(places)
        if self._before + self._after:
            windows = _windows(offsets, self._before, self._after, len(text))
        else:
            hit = {block for block in map(prose.block_at, offsets) if block}
            blocks = sorted(hit)
            windows = [*blocks]
        return Passage(text, blocks, windows, block_at, offsets)


def _windows(offsets: Sequence[int], before: int, after: int, size: int) -> list[tuple[int, int]]:
    """Return the surroundings of offsets; those that meet as one."""
    windows: list[tuple[int, int]] = []
    low = high = -1
    for offset in offsets:
        start, end = offset - before, offset + after
        if high < 0:
            low, high = start, end
        elif start <= high:
            high = max(high, end)
        else:
            windows.append((low, high))
            low, high = start, end
    if high >= 0:
        windows.append((low, high))
    return [(max(0, start), min(size, end)) for start, end in windows]


def _joined(blocks: Sequence[Block], looks: bool) -> list[tuple[int, int]]:
    """Return the blocks as windows, many as one where the pattern does not look around."""
    windows: list[tuple[int, int]] = []
    if looks:
        return [*blocks]
    for start, end in blocks:
        if windows and end - windows[-1][0] < _MUCH:
            windows[-1] = windows[-1][0], end
        else:
            windows.append((start, end))
    return windows


def _one_block(text: MappedText) -> tuple[MappedText, Passage]:
    return text, _passage(text, [Block(0, len(text.text))])


def _passage(text: MappedText, blocks: Sequence[Block]) -> Passage:
    """Return some blocks of a text, searched one by one."""
    starts = [block.start for block in blocks]

    def block_at(offset: int) -> Block | None:
        index = bisect_right(starts, offset) - 1
        return blocks[index] if index >= 0 and offset <= blocks[index].end else None

    return Passage(text.text, blocks, [*blocks], block_at)


def _raw(text: str) -> MappedText:
    """Return the text with LF for each line end, as Vale reads files."""
    if "\r" not in text:
        return MappedText([(text, 0)])
    pieces: list[tuple[str, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        pieces.append((bare + "\n" if len(bare) < len(line) else bare, at))
        at += len(line)
    return MappedText(pieces)
