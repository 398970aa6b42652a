"""After a keystroke in a long text: what can have changed, and nothing else, is checked again.

The paragraphs around the edit are checked as a text by themselves, before and after the
edit. Where they read the same by themselves as in the whole text, the difference is what the
edit has done. What only the whole text tells of a place is taken to hold still, as far as its own
letters do; a whole check, when the writer rests, has the last word.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from seedlint.diagnostic import Diagnostic, Fix
from seedlint.result import FileResult
from seedlint.text.edits import Edit
from seedlint.text.span import Span

_PARAGRAPHS = 2
"""So many around the edit, on either side, are read along."""
_MOST = 50_000
"""Code points; where more would have to be read, the whole text is."""
_ALLOWANCE = "seedlint:"
"""Where one stands, an edit may count for places far away."""

_LEAD = "\n"
"""Stands before what is no beginning, so that it is not read as one: front matter."""

Check = Callable[[str], FileResult]


class Known(NamedTuple):
    """A text whose findings are known.

    Attributes:
        text: all of it.
        stream: as of its document.
        flattened: as of its document.
        found: in the order of places.
    """

    text: str
    stream: bytes
    lost_layout: bool
    found: tuple[Diagnostic, ...]


def known(result: FileResult) -> Known | None:
    """Return what a check of a whole text has told; None when it failed in part."""
    document = result.document
    if document is None or result.problems or _ALLOWANCE in document.text:
        return None
    return Known(document.text, document.stream, document.lost_layout, result.diagnostics)


def again(before: Known, text: str, check: Check) -> Known | None:
    """Return the findings in a text that an edit has made of a known one; None where only a check
    of the whole text can tell.

    Args:
        before: the text as it was.
        text: as it is.
        check: checks a text by the same rules.
    """
    edit = _edit(before.text, text)
    window = _window(before.text, edit.span, _PARAGRAPHS)
    near = _window(before.text, edit.span, 0)
    whole = _shifted(window, edit)
    if max(window.length, whole.length) > _MOST:
        return None
    lead = _LEAD if window.start else ""
    old = check(lead + before.text[slice(*window)])
    new = check(lead + text[slice(*whole)])
    if new.problems or _ALLOWANCE in edit.text or old.document is None or new.document is None:
        return None
    was_read, is_read = old.document.stream[len(lead) :], new.document.stream[len(lead) :]
    if not old.document.lost_layout == new.document.lost_layout == before.lost_layout:
        return None
    if not _is_alone(before, window, near, was_read, is_read):
        return None
    was = _placed(old.diagnostics, window.start - len(lead))
    here = [one for one in before.found if window.contains(one.span)]
    there = [one for one in before.found if not window.contains(one.span)]
    moved = [*_moved(there, edit)]
    if len(moved) < len(there):
        return None  # one of them is about this place, too
    only_here, silent = set(here) - set(was), set(was) - set(here)
    quiet = {(one.rule, before.text[slice(*one.span)]) for one in silent}
    fresh = _placed(new.diagnostics, whole.start - len(lead))
    found = [
        *moved,
        *_moved((one for one in here if one in only_here), edit),
        *(one for one in fresh if (one.rule, text[slice(*one.span)]) not in quiet),
    ]
    stream = before.stream[: window.start] + is_read + before.stream[window.end :]
    return Known(text, stream, before.lost_layout, tuple(sorted(found, key=_place)))


def _place(one: Diagnostic) -> tuple[Span, str]:
    return one.span, one.rule


def _edit(old: str, new: str) -> Edit:
    """Return the one edit that makes a text of another."""
    most = min(len(old), len(new))
    start = _equal(most, lambda low, high: old[low:high] == new[low:high])
    ends = len(old), len(new)
    tail = _equal(
        most - start,
        lambda low, high: (
            old[ends[0] - high : ends[0] - low] == new[ends[1] - high : ends[1] - low]
        ),
    )
    return Edit(Span(start, len(old) - tail), new[start : len(new) - tail])


def _equal(most: int, alike: Callable[[int, int], bool]) -> int:
    """Return how far two texts are alike, by halves: Python compares stretches in C."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if alike(low, middle):
            low = middle
        else:
            high = middle - 1
    return low


def _window(text: str, span: Span, more: int) -> Span:
    """Return the paragraphs that a span touches, and so many more on either side, with the blank
    lines that end them."""
    start, end = span
    for _ in range(more + 1):
        start = max(text.rfind("\n\n", 0, start), text.rfind("\n\r\n", 0, start))
        if start < 0:
            break
    if start >= 0:
        start = text.index("\n", start + 1) + 1
    for _ in range(more + 1):
        ends = [at for at in (text.find("\n\n", end), text.find("\n\r\n", end)) if at >= 0]
        if not ends:
            end = len(text)
            break
        end = min(ends) + 1
    else:
        end = text.index("\n", end) + 1
    return Span(max(start, 0), end)


def _shifted(span: Span, edit: Edit) -> Span:
    """Return where a span around an edit lies after it."""
    return Span(span.start, span.end + len(edit.text) - edit.span.length)


def _is_alone(before: Known, window: Span, near: Span, was: bytes, now: bytes) -> bool:
    """Return whether a window reads the same by itself as in its text, and what stands around the
    edit reads after it as before: ``was`` and ``now`` are the streams of the window by itself."""
    head, tail = near.start - window.start, window.end - near.end
    if not tail and window.end < len(before.text):
        return False
    return (
        was == before.stream[slice(*window)]
        and was[:head] == now[:head]
        and was[len(was) - tail :] == now[len(now) - tail :]
    )


def _placed(found: Iterable[Diagnostic], start: int) -> list[Diagnostic]:
    """Findings of a part of a text, which begins at ``start``, as findings of the text."""
    return [_mapped(one, lambda span: span.shift(start)) for one in found]


def _moved(found: Iterable[Diagnostic], edit: Edit) -> Iterator[Diagnostic]:
    """Findings as they lie after an edit, but for those that it touches."""
    (start, end), new = edit
    grown = len(new) - (end - start)

    def place(span: Span) -> Span:
        return span if span.end <= start else span.shift(grown)

    for one in found:
        spans = [one.span, *(part.span for part in one.fix.edits)] if one.fix else [one.span]
        if all(span.end <= start or span.start >= end for span in spans):
            yield _mapped(one, place)


def _mapped(one: Diagnostic, place: Callable[[Span], Span]) -> Diagnostic:
    if one.fix is None:
        return one._replace(span=place(one.span))
    edits = tuple(Edit(place(span), text) for span, text in one.fix.edits)
    return one._replace(span=place(one.span), fix=Fix(edits, *one.fix[1:]))
