"""From the lines that have changed to the part of a document that is looked at."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from seedlint.diagnostic import Diagnostic
from seedlint.document import Document
from seedlint.text.region import Region
from seedlint.text.span import Span


class Lines(NamedTuple):
    """Lines of a file, as git counts them: from 1, each ends with LF.

    Attributes:
        first: the first one.
        last: the last one; it counts, too.
    """

    first: int
    last: int


def region(document: Document, lines: Iterable[Lines]) -> Region:
    """Return the paragraphs, headings, items, tables and so on that some lines belong to, as a
    whole."""
    starts = _line_starts(document.text)
    spans: list[Span] = []
    for first, last in lines:
        at = starts[min(first, len(starts) - 1) - 1]
        end = starts[min(last, len(starts) - 1)]
        while at < end:
            span = _block(document, at) or _line(starts, at)
            spans.append(span)
            at = max(span.end, starts[bisect_right(starts, at)])
    if spans and spans[-1].end == len(document.text) and not document.text.endswith("\n"):
        spans.append(Span(spans[-1].end, spans[-1].end + 1))  # what is missing there is ours, too
    return Region(spans)


def inside(part: Region | None, diagnostics: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """Return the findings in a part of a text; all of them for None."""
    if part is None:
        return diagnostics
    return [one for one in diagnostics if part.meets(one.span)]


def fixable(part: Region | None, diagnostics: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """Return the findings in a part whose fix, if there is one, changes nothing outside of it."""
    if part is None:
        return diagnostics
    return [
        one
        for one in inside(part, diagnostics)
        if one.fix is None or all(part.holds(edit.span) for edit in one.fix.edits)
    ]


def _line_starts(text: str) -> list[int]:
    """Return where each line begins, as git counts them, and last where the text ends."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    if starts[-1] != len(text) or not text:
        starts.append(len(text))
    return starts


def _line(starts: Sequence[int], at: int) -> Span:
    index = bisect_right(starts, at)
    return Span(starts[index - 1], starts[index])


def _block(document: Document, at: int) -> Span | None:
    return next((block.span for block in document.blocks_at(at)), None)
