"""Words and sentences around a place in a view."""

from collections.abc import Iterator

from seedlint.bytestream.markers import BORDER, HIDDEN, MARK
from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CHUNK_END = pattern(rf"[\s{BORDER}]")
_STOP = (
    # The class stands before the look at what is before it, so that a search skips to it.
    rf"[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"'”’)\]]*+(?=[\s{MARK}]+[\"'“‘(\[{MARK}]*[A-Z0-9])"
)
_SENTENCE_END = pattern(rf"{_STOP}|{BORDER}")
_STOP_INSIDE = pattern(_STOP)
_ITEM_MARK = pattern(rf"(?:^|{BORDER})[ ]?{HIDDEN}{{1,2}}$")
"""A bullet or a number of one digit; code has two backticks at least and something between."""
_LONGEST = 12
"""No abbreviation has so many letters."""
_ABBREVIATION = pattern(
    r"(?:\b(?:[A-Za-z]|[Mm]rs?|[Mm]s|[Dd]r|[Pp]rof|[Ss]t|[Ss]r|[Jj]r|[Gg]en|[Gg]ov|[Ss]en|[Rr]ep|[Ll]t|"
    r"[Cc]ol|[Cc]apt|[Ss]gt|[Rr]ev|[Hh]on|vs|etc|al|cf|ca|approx|[Ii]nc|[Ll]td|[Cc]o|[Cc]orp|[Nn]os?|"
    r"[Vv]ols?|[Ff]igs?|[Ee]qs?|[Ss]ecs?|[Cc]h|pp?|eds?|est|[Dd]ept|[Uu]niv|[Aa]ve|[Bb]lvd|[Rr]d|"
    r"[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)"
    r"|\b[A-Za-z]\.[A-Za-z])$"
)


def words(view: str, start: int, end: int) -> Iterator[Span]:
    """Yield the words in ``view[start:end]``: letters with inner apostrophes and hyphens."""
    for found in _WORD.finditer(view, start, end):
        yield Span(*found.span())


def chunk(view: str, offset: int, limit: int = 200) -> Span:
    """Return the run without white space around ``offset``: a word with all that sticks to it.

    It is cut ``limit`` code points from ``offset``, so that a text without any
    white space costs no more than another.
    """
    before = view[max(0, offset - limit) : offset].rpartition(BORDER)[2]
    sticks = before and not before[-1].isspace()
    start = offset - len(before.rsplit(None, 1)[-1]) if sticks else offset
    high = min(len(view), offset + limit)
    found = _CHUNK_END.search(view, offset, high)
    return Span(start, found.start() if found else high)


def word_before(view: str, offset: int) -> Span | None:
    """Return the last word that ends before ``offset`` with only white space or marks between, if
    any."""
    end = offset
    while end > 0 and (view[end - 1].isspace() or view[end - 1] == MARK):
        end -= 1
    start = end
    while start > 0 and (view[start - 1].isalpha() or view[start - 1] in "'’-"):
        start -= 1
    while start < end and not view[start].isalpha():
        start += 1
    return Span(start, end) if start < end and view[end - 1].isalpha() else None


def word_after(view: str, offset: int) -> Span | None:
    """Return the first word after ``offset`` with only white space or marks between, if any."""
    while offset < len(view) and (view[offset].isspace() or view[offset] == MARK):
        offset += 1
    found = _WORD.match(view, offset)
    return Span(*found.span()) if found else None


def sentence(view: str, offset: int, limit: int = 2000) -> Span:
    """Return the sentence around ``offset``, within its segment; at most ``limit`` code points
    either way.

    A full stop ends it before a capital or a digit, unless an abbreviation or an
    initial stands before it.
    """
    low, high = max(0, offset - limit), min(len(view), offset + limit)
    low = max(low, view.rfind(BORDER, low, offset) + 1)
    border = view.find(BORDER, offset, high)
    high = border if border >= 0 else high
    start, end = low, high
    for stop in _SENTENCE_END.finditer(view, low, high):
        if view[stop.start()] == "." and _abbreviates(view, low, stop.start()):
            continue
        if stop.end() <= offset:
            start = stop.end()
        else:
            end = stop.end()
            break
    while start < offset and (view[start].isspace() or view[start] in MARK + HIDDEN):
        start += 1
    return Span(start, end)


def sentences(view: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences of ``view[start:end]``, which lies in one segment.

    They end as in ``sentence``; white space between them belongs to none.
    """
    for stop in _STOP_INSIDE.finditer(view, start, end):
        if view[stop.start()] == "." and _abbreviates(view, start, stop.start()):
            continue
        found = _trimmed(view, start, stop.end())
        if found:
            yield found
        start = stop.end()
    found = _trimmed(view, start, end)
    if found:
        yield found


def _trimmed(view: str, start: int, end: int) -> Span | None:
    """Return the span without white space at its ends; None when that is all it has."""
    piece = view[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return Span(start + left, start + right) if left < right else None


def starts_sentence(view: str, offset: int) -> bool:
    """Return whether a word at ``offset`` begins a segment or a sentence (quotes and marks
    skipped)."""
    before = offset
    while before > 0 and (view[before - 1] in " \n\t\xa0\"'“‘([*_" or view[before - 1] == MARK):
        before -= 1
    if view[before - 1 : before] == HIDDEN and _ITEM_MARK.search(view, max(0, before - 3), before):
        return True
    if before == 0 or view[before - 1] == BORDER:
        return True
    if view[before - 1] not in ".!?…" or before == offset:
        return False
    return view[before - 1] != "." or not _abbreviates(view, 0, before - 1)


def _abbreviates(view: str, start: int, stop: int) -> bool:
    """Return whether what stands before a full stop, from ``start`` on, is an abbreviation."""
    return bool(_ABBREVIATION.search(view, max(start, stop - _LONGEST), stop))
