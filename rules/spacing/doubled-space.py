"""Tell a slip of the space bar from spaces that lay a text out."""

from collections.abc import Iterator, Sequence

from seedlint.rule import BORDER, Document, Edit, Finding, Span, pattern

_SINGLE = (b". A", b"? A", b"! A", b": A")
_COLUMN = pattern(r"(?<=\S)(?: {2,}|\t+)(?=\S)")
# A number, a letter, an option or a name with its colon: what lists begin with.
_LABEL = pattern(r"\W*(?:\w{1,3}[.):]|[\w.]*\d[.):]?|--?[\w-]+|[\w-]+(?: [\w-]+)? ?[:=])?\s*")
# As programs print dates, and Americans their addresses: Sat Oct  3, Boston, MA  02110.
_FIXED = pattern(r"[A-Z][a-z]{2}  \d\b|[ ,][A-Z]{2}  \d{5}\b|..\d  +[A-Z]")
_CODE = pattern(r"[{}<>|=\\│║]|\t| [-=]{2,} |:: ?$")
_RULED = "-–—=|#"
_LONGEST = 200
"""Longer lines, in code points, are no rows of columns."""


def check(document: Document, places: Sequence[int]) -> Iterator[Finding]:
    view, text = document.view, document.text
    runs = [*_runs(view, text, places)]
    if not runs:
        return
    after_stop = {run for run in runs if _ends_sentence(view, *run)}
    inside = len(runs) - len(after_stop)
    justified = inside > 8 and inside * 150 > len(text)
    habit = False
    if after_stop:
        habit = _is_habit(document.streams.shape, len(after_stop))
    for run in runs:
        meant = habit if run in after_stop else justified
        if not meant and not _is_laid_out(document, *run):
            yield Finding(run, edits=[Edit(run, " ")])


def _runs(view: str, text: str, places: Sequence[int]) -> Iterator[Span]:
    """Yield the short gaps with something on both sides, within a segment."""
    done = 0
    for place in places:
        if place < done or view[place] != " ":
            continue
        start, end = place, place + 1
        while start > done and view[start - 1] == " " and end - start < 4:
            start -= 1
        while end < len(view) and view[end] == " " and end - start < 4:
            end += 1
        done = end
        laid_out = text[start:end].strip(" ")  # which the view shows as spaces
        if 1 < end - start < 4 and not laid_out and _parts(view, start, end):
            yield Span(start, end)


def _parts(view: str, start: int, end: int) -> bool:
    beside = view[start - 1 : start], view[end : end + 1]
    return all(one.strip() and one != BORDER for one in beside)


def _is_habit(shape: bytes, after_stop: int) -> bool:
    """Return whether the text has so many gaps after a stop that they are meant."""
    single = 0
    for sign in _SINGLE:
        single += shape.count(sign)
        if after_stop * 8 <= single:
            return False
    return after_stop > 1 or not single


def _ends_sentence(view: str, start: int, end: int) -> bool:
    """Return whether a gap stands after a mark that ends a sentence or a clause."""
    before = view[max(0, start - 4) : start].rstrip("\"'”’)]\x05")
    return before[-1:] in tuple(".!?:;…")


def _is_laid_out(document: Document, start: int, end: int) -> bool:
    """Return whether a gap looks made on purpose: after a label, around a rule, in a column."""
    text = document.text
    line = document.lines.at(start)
    if _LABEL.fullmatch(document.view, line.start, start):
        return True
    if text[start - 1] == ">" and text[end] == "<":
        return True  # tags colour what is laid out
    if text[end] in f"{_RULED}:." or text[start - 1] in _RULED or _FIXED.match(text, start - 3):
        return True
    if line.length > _LONGEST:
        return False
    left, right = text[line.start : start].lstrip("> \t"), text[end : line.end]
    if _CODE.search(left) or _CODE.search(right):
        return True
    if " " not in left and (not left.isalpha() or right[:1].isupper()):
        return True
    words = len(left.split()), len(right.split())
    if end - start > 2 and min(words) < 4:
        return True
    here = _columns(text, line)
    if len(here) > 2 and sum(words) < 3 * len(here):
        return True
    return any(
        here & _columns(text, near) for near in _beside(document, line) if near.length <= _LONGEST
    )


def _beside(document: Document, line: Span) -> Iterator[Span]:
    """Yield the lines above and below a line."""
    text, lines = document.text, document.lines
    if line.start:
        yield lines.at(line.start - 1)
    if line.end < len(text):
        yield lines.at(line.end + (2 if text.startswith("\r\n", line.end) else 1))


def _columns(text: str, line: Span) -> set[int]:
    """Return where in a line something begins after a gap."""
    return {gap.end() - line.start for gap in _COLUMN.finditer(text, line.start, line.end)}
