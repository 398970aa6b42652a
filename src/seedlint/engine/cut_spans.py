"""Whether an edit lies where renderers may see code, a tag or a link, and the reader does not.

The reader takes a line with pipes for a table, as GitHub does. By CommonMark it may be in the midst
of a code span that runs over several lines, and a blank line there would make prose of code. So
this module asks neither: it looks for what could be a span in the lines around.
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import groupby, pairwise

from seedlint.document import Document
from seedlint.text.edits import Edit
from seedlint.text.lazy_regex import pattern

_TICKS = pattern(r"`+")
_TAG = pattern(r"<!--[\s\S]{0,4000}?-->|<[A-Za-z/!?][^<>]*+>|\]\([^()]*+\)")
_LONGEST_TARGET = 1000
"""How far the target of a link may reach, in code points."""
_CODE = 4
"""Columns that make an indented line code."""
_BLANK = pattern(r"\n[ \t>\r]*(?=\n|\Z)|\r(?!\n)[ \t>]*(?=\r|\Z)")
_NEXT_LINE = pattern(r"(?:[ \t>\r]*+\n)*([ \t]*+[^\s>])")
_RULE = pattern(r"(?m)^[ \t>]*+(?:-[- \t]*+|=+[ \t]*+|#[^\n]*+)\r?\n")
"""A line at which a paragraph may end."""
_INDENTED_TARGET = pattern(r"(?:\A|\n)[ \t>]*\[[^\]\n]+\]:[^\n]*\n[ >]*(?: {4}|\t)")
"""A definition of a link above a line that only some renderers take for code."""


def cuts(document: Document, edit: Edit) -> bool:
    """Return whether code, a tag or a target of a link may run over several lines around an edit.

    A blank line or a table also decides what the lines after it belong to, so it need not lie
    within. An indented line goes on with the text above it, and is code below a table.
    """
    low, high = _around(document, edit.span.start)
    return _is_indented(document, low, high) or bool(_spans(document, low, high))


def is_doubtful(document: Document, edit: Edit) -> bool:
    """Return whether what an edit changes may be no prose, though the reader shows it.

    Code and tags that run over a line of a table, the target of a link that is not closed, and
    what stands indented below the definition of a link are seen otherwise by some renderers.
    """
    text, (start, end) = document.text, edit.span
    low = max(0, start - _LONGEST_TARGET)
    target = text.rfind("](", max(low, text.rfind("\n", low, start) + 1), start)
    if target >= 0 and text.find(")", target, start) < 0:
        return True
    tables, targets = _kinds(document)
    if not (tables or targets):
        return False
    low, high = _around(document, start)
    index = bisect_right(targets, start) if targets else 0
    if index and targets[index - 1] > low:
        return True
    spans = _spans(document, low, high) if tables else []
    index = bisect_left(spans, (end, 0)) - 1
    return index >= 0 and start < spans[index][1]


@lru_cache(maxsize=1)
def _kinds(document: Document) -> tuple[bool, list[int]]:
    """Return whether a text may have spans over tables, and where lines are indented below
    definitions."""
    text = document.text
    tables = "|" in text and ("`" in text or "<" in text or "](" in text)
    targets = _INDENTED_TARGET.finditer(text) if "]:" in text else ()
    return tables, [found.end() for found in targets]


def _around(document: Document, at: int) -> tuple[int, int]:
    """Return where the lines between two blank ones begin and end."""
    starts = _breaks(document)
    index = bisect_right(starts, at)
    low = starts[index - 1] if index else 0
    return low, starts[index] if index < len(starts) else len(document.text)


@lru_cache(maxsize=1)  # the edits of one document come one after the other
def _breaks(document: Document) -> list[int]:
    """Return where blank lines are."""
    return [found.start() for found in _BLANK.finditer(document.text)]


@lru_cache(maxsize=4)
def _is_indented(document: Document, low: int, high: int) -> bool:
    """Return whether a line between two blank ones, or the next one, is indented like code.

    Each is compared to the others. The next one may belong to a list item that a blank line ends.
    """
    following = _NEXT_LINE.match(document.text, high)
    rows = document.text[low:high].split("\n") + ([following[1]] if following else [])
    lines = [line.expandtabs(4) for line in rows if line.strip(" \t>\r")]
    indents = [len(line) - len(line.lstrip(" ")) for line in lines]
    return bool(indents) and max(indents) - min(indents) >= _CODE


@lru_cache(maxsize=4)
def _spans(document: Document, low: int, high: int) -> list[tuple[int, int]]:
    """Return what may be code, a tag or a target of several lines between two blank ones, in
    order; what overlaps as one."""
    text = document.text
    borders = [low, *(found.end() for found in _RULE.finditer(text, low, high)), high]
    parts = {(low, high), *pairwise(borders)}
    spans = [span for part in sorted(parts) for span in _code(text, *part)]
    spans += (found.span() for found in _TAG.finditer(text, low, high) if "\n" in found[0])
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first < joined[-1][1]:
            joined[-1] = joined[-1][0], max(last, joined[-1][1])
        else:
            joined.append((first, last))
    return joined


def _code(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """Return what is code of several lines, if a part of a text is one paragraph."""
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
        opening = start + (start > low and text[start - 1] == "\\")  # the first is escaped
        if start < reached or opening == end:
            continue
        same = by_length.get(end - opening, [])
        closing = bisect_left(same, (end, 0))
        if closing < len(same):
            reached = same[closing][1]
            if text.find("\n", start, reached) >= 0:
                spans.append((opening, reached))
    return spans
