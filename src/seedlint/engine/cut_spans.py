"""Whether a fix for structure would cut code or a tag in two.

The reader takes a line with pipes for a table, as GitHub does. By CommonMark it may be in the midst
of a code span that runs over several lines, and a blank line there would make prose of code. So
this module asks neither: it looks for what could be a span in the lines around.
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import groupby

from seedlint.document import Document
from seedlint.text.edits import Edit
from seedlint.text.lazy_regex import pattern

_TICKS = pattern(r"(?<!\\)`+")
_TAG = pattern(r"<!--[\s\S]{0,4000}?-->|<[A-Za-z/!?][^<>]*+>|\]\([^()]*+\)")
_BLANK = pattern(r"\n[ \t>]*(?=\n|\Z)")


def cuts(document: Document, edit: Edit) -> bool:
    """Whether code, a tag or a target of a link may run over several lines around an edit.

    A blank line also decides what the lines after it belong to, so it need not lie within.
    """
    starts = _breaks(document)
    index = bisect_right(starts, edit.span.start)
    low = starts[index - 1] if index else 0
    high = starts[index] if index < len(starts) else len(document.text)
    return bool(_spans(document, low, high))


@lru_cache(maxsize=1)  # the edits of one document come one after the other
def _breaks(document: Document) -> list[int]:
    """Where blank lines are."""
    return [found.start() for found in _BLANK.finditer(document.text)]


@lru_cache(maxsize=4)
def _spans(document: Document, low: int, high: int) -> list[tuple[int, int]]:
    """What may be code, a tag or a target of several lines between two blank ones, in order."""
    text = document.text
    ticks = [found.span() for found in _TICKS.finditer(text, low, high)]
    by_length = {
        length: [*some]
        for length, some in groupby(
            sorted(ticks, key=lambda one: (one[1] - one[0], one)), lambda one: one[1] - one[0]
        )
    }
    spans: list[tuple[int, int]] = []
    reached = low
    for start, end in ticks:
        if start < reached:
            continue
        same = by_length[end - start]
        closing = bisect_left(same, (end, 0))
        if closing < len(same):
            reached = same[closing][1]
            if text.find("\n", start, reached) >= 0:
                spans.append((start, reached))
    spans += (found.span() for found in _TAG.finditer(text, low, high) if "\n" in found[0])
    return sorted(spans)
