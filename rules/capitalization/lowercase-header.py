"""Header cells that begin with a small letter beside others that do not."""

from collections.abc import Iterator

from seedlint.rule import (
    BORDER,
    HIDDEN,
    MARK,
    Applicability,
    Document,
    Edit,
    Finding,
    Span,
    capitalize,
    pattern,
)

CELL = pattern(rf"[^{BORDER}]+")
FIRST = pattern(rf"[\s{MARK}]*(?P<word>[^\W\d_]+)")
MOST_WORDS = 3
COMMON = 3.5
"""On the Zipf scale: rarer words may be names that are written so."""


def check(document: Document) -> Iterator[Finding]:
    """Yield a finding for each small first letter in a header row that has capitals too."""
    # Tables cost less than blocks, and hardly any header has small letters beside capitals.
    if not any(_is_mixed(_first_words(document, table.header.span)) for table in document.tables):
        return
    headers = [_first_words(document, table.span) for table in document.blocks("table")]
    mixed = [words for words in headers if any(word.islower() for _, word in words)]
    plain = len([words for words in headers if words]) - len(mixed)
    for words in mixed:
        lower = [span for span, word in words if word.islower()]
        if len(lower) * 2 > len(words):
            continue
        for span in lower:
            if _ordinary(document, span):
                yield Finding(
                    span,
                    edits=[Edit(span, capitalize(document[span]))],
                    applicability=None if plain and len(mixed) == 1 else Applicability.suggest,
                )


def _is_mixed(words: list[tuple[Span, str]]) -> bool:
    small = sum(word.islower() for _, word in words)
    return 0 < small * 2 <= len(words)


def _first_words(document: Document, table: Span) -> list[tuple[Span, str]]:
    """Return the first word of each cell in the first row; cells that begin with code or a number
    have none."""
    row = next(document.lines.within(table))
    found: list[tuple[Span, str]] = []
    for cell in CELL.finditer(document.view, *row):
        first = FIRST.match(document.view, *cell.span())
        if first and HIDDEN not in cell[0] and "_" not in cell[0]:
            found.append((Span(*first.span("word")), first["word"]))
    return found


def _ordinary(document: Document, span: Span) -> bool:
    """Return whether a cell's first word is one of everyday English, and the cell is short."""
    word = document[span]
    cell = CELL.match(document.view, span.start)
    short = cell is not None and len(cell[0].split()) <= MOST_WORDS
    vocabulary = document.vocabulary
    return short and vocabulary.is_word(word) and vocabulary.frequency(word) >= COMMON
