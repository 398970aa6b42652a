"""What stands on both sides of a mark that has no space after it."""

from typing import NamedTuple

from seedlint.bytestream.markers import HIDDEN, MARK
from seedlint.english.sentences import chunk
from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_TOKEN = (
    r"[^\W\d_]+(?:['’/&-][^\W\d_]+)*(?:['’]|\.)?"  # word, it's, run-down, and/or, Inc.
    r"|(?:[^\W\d_]\.)+[^\W\d_]\.?"  # U.S.
    r"|[$£€]?\d+(?:[.,:-]\d+)*(?:%|['’]?[a-z]{1,2})?"  # 12, $1,000, 65%, 3rd, 1990s
    r"|(?!_)\w+(?:[.-]\w+)*(?<!_)"  # G20, COVID-19, example.org, B.2, work_mem
    rf"|{HIDDEN}+"
)
_LEFT = pattern(rf"(?P<opened>[(\[\"'“‘]*)(?P<token>{_TOKEN})[)\]\"'”’!?:]*")
_RIGHT = pattern(rf"[(\[\"'“‘]*(?P<token>{_TOKEN})(?P<tail>[)\]\"'”’]*[,.;:!?]*[)\]\"'”’]*)")
_LONGEST = 250
"""Of a run without white space that may be prose, in code points."""
_CODE = pattern(r"[=<>{}\\@#|~^*]|//|::|->|→")
_DASH = pattern(r"[—–…]")
_REACH = 2000
"""How far back, in code points, quotes are counted."""
_CLOSERS = ")]”"
_OPENED = {
    '"': pattern('"'),
    "'": pattern(r"(?<!\w)'(?=\w)|(?<=[\w.,;:!?])'(?!\w)"),
}


class PunctuationContext(NamedTuple):
    """Two pieces of prose that a mark holds together.

    Attributes:
        left: the token before the mark, without the brackets and quotes around it;
            HIDDEN when it is code or the like.
        right: the token after the mark.
        tail: the punctuation after ``right``.
        bracketed: whether a bracket opens right before ``left`` and closes right
            after ``right``, as in (x,y).
        others: what else the same mark holds together in this chunk.
        gap: where the space belongs, an offset in the text.
        chunk: the run without white space around all this.
    """

    left: str
    right: str
    tail: str
    bracketed: bool
    others: tuple[str, ...]
    gap: int
    chunk: Span


def punctuation_context(
    view: str, start: int, end: int, segment: Span
) -> PunctuationContext | None:
    """Return the joint at the mark ``view[start:end]``; None when its sides do not look like prose.

    Both sides must be a word, a number or something hidden, with nothing but
    quotes, brackets and dashes around: ``key=a,b``, ``{a,the}``, ``f(x,y)`` are none.
    """
    run = chunk(view, start)
    if run.end - run.start > _LONGEST or _CODE.search(view, *run):
        return None
    mark = view[start:end]
    gap = _gap(view, end, run, segment)
    before = [_DASH.split(view[run.start : start].replace(MARK, ""))[-1]]
    behind = [_DASH.split(view[gap : run.end].replace(MARK, ""))[0]]
    if mark != ".":  # which also stands inside of numbers and names: 3.13, example.org
        before = before[0].split(mark)
        behind = behind[0].split(mark)
    if len(behind) > 1 and not behind[-1].strip(")]\"'”’"):
        behind[-2:] = [behind[-2] + mark + behind[-1]]
    left = _LEFT.fullmatch(before.pop())
    right = _RIGHT.fullmatch(behind.pop(0))
    if not left or not right:
        return None
    bracketed = left["opened"][-1:] in ("(", "[") and right["tail"][:1] in (")", "]")
    others = (*before, *behind)
    return PunctuationContext(
        left["token"], right["token"], right["tail"], bracketed, others, gap, run
    )


def _gap(view: str, end: int, run: Span, segment: Span) -> int:
    """Return where the space belongs: after what the mark's end also closes."""
    gap = end
    low = max(segment.start, end - _REACH)
    while gap < run.end:
        letter = view[gap]
        if letter in _CLOSERS:
            gap += 1
        elif letter in _OPENED:
            if len(_OPENED[letter].findall(view, low, end)) % 2 == 0:
                break
            gap += 1
        else:
            break
    return gap
