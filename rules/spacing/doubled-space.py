"""Tell a slip of the space bar from spaces that lay a text out."""

from collections.abc import Iterator

from seedlint.rule import BORDER, Document, Edit, Finding, Span, pattern

_RUN = pattern("  +")
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


def check(document: Document) -> Iterator[Finding]:
    view, text = document.view, document.text
    runs = [
        Span(*run.span())
        for run in _RUN.finditer(view)
        if _parts(view, *run.span()) and not text[slice(*run.span())].strip(" ")
    ]  # layout that the view shows as spaces is none
    after_stop = {run for run in runs if _ends_sentence(view, *run)}
    inside = len(runs) - len(after_stop)
    justified = inside > 8 and inside * 150 > len(text)
    habit = False
    if after_stop:
        single = sum(map(document.streams.shape.count, _SINGLE))
        habit = len(after_stop) * 8 > single and (len(after_stop) > 1 or not single)
    for run in runs:
        meant = habit if run in after_stop else justified
        if not meant and not _is_laid_out(document, *run):
            yield Finding(run, edits=[Edit(run, " ")])


def _parts(view: str, start: int, end: int) -> bool:
    """Whether a short gap has something on both sides, within a segment."""
    beside = view[start - 1 : start], view[end : end + 1]
    return end - start < 4 and all(one.strip() and one != BORDER for one in beside)


def _ends_sentence(view: str, start: int, end: int) -> bool:
    """Whether a gap stands behind a mark that ends a sentence or a clause."""
    before = view[max(0, start - 4) : start].rstrip("\"'”’)]\x05")
    return before[-1:] in tuple(".!?:;…")


def _is_laid_out(document: Document, start: int, end: int) -> bool:
    """Whether a gap looks made on purpose: behind a label, around a rule, in a column."""
    lines, text = document.lines, document.text
    number = lines.number(start)
    line = lines.line(number)
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
    around = [lines.line(near) for near in (number - 1, number + 1) if 0 < near <= len(lines)]
    return any(here & _columns(text, near) for near in around if near.length <= _LONGEST)


def _columns(text: str, line: Span) -> set[int]:
    """Where in a line something begins behind a gap."""
    return {gap.end() - line.start for gap in _COLUMN.finditer(text, line.start, line.end)}
