"""Tell a slip of the space bar from spaces that lay a text out."""

import re
from collections.abc import Iterator

from seedlint.rule import BORDER, Document, Edit, Finding, Span

_RUN = re.compile("  +")
_SINGLE = (b". A", b"? A", b"! A", b": A")
_COLUMN = re.compile(r"(?<=\S)(?: {2,}|\t+)(?=\S)")
# A number, a letter, an option or a name with its colon: what lists begin with.
_LABEL = re.compile(r"\W*(?:\w{1,3}[.):]|[\w.]*\d[.):]?|--?[\w-]+|[\w-]+(?: [\w-]+)? ?[:=])?\s*")
_RULED = "-–—=|:#."


def check(document: Document) -> Iterator[Finding]:
    view, text = document.view, document.text
    runs = [
        Span(*run.span())
        for run in _RUN.finditer(view)
        if _parts(view, *run.span()) and not text[slice(*run.span())].strip(" ")
    ]  # layout that the view shows as spaces is none
    after_stop = {start for start, end in runs if _ends_sentence(view, start, end)}
    single = sum(map(document.streams.shape.count, _SINGLE)) if after_stop else 0
    habit = len(after_stop) * 3 > single
    for start, end in runs:
        if not habit if start in after_stop else not _is_laid_out(document, start, end):
            yield _finding(start, end)


def _parts(view: str, start: int, end: int) -> bool:
    """Whether something stands on both sides of a gap, within a segment."""
    beside = view[start - 1 : start], view[end : end + 1]
    return all(one.strip() and one != BORDER for one in beside)


def _ends_sentence(view: str, start: int, end: int) -> bool:
    """Whether a gap lies between a mark that ends a sentence and a capital or a digit."""
    before = view[max(0, start - 4) : start].rstrip("\"'”’)]\x05")
    after = view[end : end + 4].lstrip("\x05\"'“‘([*")
    return before[-1:] in tuple(".!?:…") and (after[:1].isupper() or after[:1].isdigit())


def _finding(start: int, end: int) -> Finding:
    return Finding(Span(start, end), edits=[Edit(Span(start, end), " ")])


def _is_laid_out(document: Document, start: int, end: int) -> bool:
    """Whether a gap looks made on purpose: behind a label, around a rule, in a column."""
    lines, text = document.lines, document.text
    number = lines.number(start)
    line = lines.line(number)
    if _LABEL.fullmatch(document.view, line.start, start):
        return True
    if text[end] in _RULED or text[start - 1] in _RULED:
        return True
    here = _columns(text, line)
    words = text[line.start : line.end].split()
    if len(here) > 2 and len(words) < 3 * len(here):
        return True
    if end - start > 2 and len(words) < 8:
        return True
    around = (near for near in (number - 1, number + 1) if 0 < near <= len(lines))
    return any(here & _columns(text, lines.line(near)) for near in around)


def _columns(text: str, line: Span) -> set[int]:
    """Where in a line something begins behind a gap."""
    return {gap.end() - line.start for gap in _COLUMN.finditer(text, line.start, line.end)}
