"""A passage as it stands, with what was found in it marked; and as fixes would make it."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from seedlint.diagnostic import Diagnostic
from seedlint.document import Document
from seedlint.reports.html.excerpts import Excerpt
from seedlint.reports.html.markup import Markup, shown, tag, together
from seedlint.text.edits import Edit
from seedlint.text.span import Span

_LONG = 120
"""What is longer, such as a whole sentence, is marked less loudly."""
_ENDING = re.compile(r"(\r\n|\n|\r)")


def before(document: Document, passage: Excerpt, edits: Sequence[Edit], first: int) -> Markup:
    """Return the passage with its findings marked and numbered, the first of them as ``first`` on
    the page and as 1 here; what edits take away is told apart.
    """
    text, span, found = document.text, passage.span, passage.findings
    lines = _Lines(document, span)
    cuts = {span.start, span.end}
    for start, end in (*(one.span for one in found), *(edit.span for edit in edits)):
        cuts |= {min(start, span.end), min(end, span.end)}
    ordered = sorted(cuts)
    for start, end in pairwise([*ordered, span.end]):
        for index, one in enumerate(found):
            if one.span.length == 0 and one.span.start == start:
                lines.mark(_mark([first + index], one, ""))
            if min(one.span.end, span.end) == start:
                lines.mark(tag("sup", str(index + 1), aria_hidden="true"))
        over = [index for index, one in enumerate(found) if _holds(one.span, start, end)]
        taken = any(_holds(edit.span, start, end) for edit in edits)
        lines.add(text[start:end], _painter(found, over, first, taken=taken), loud=bool(over))
    return lines.done()


def after(document: Document, passage: Excerpt, edits: Sequence[Edit]) -> Markup:
    """Return the passage with all edits put in, which must not conflict; what is new is marked."""
    lines = _Lines(document, passage.span)
    position = passage.span.start
    for span, new in edits:
        lines.add(document.text[position : span.start], shown)
        if new:
            lines.add(new, lambda text: tag("ins", text), loud=True)
        else:
            lines.mark(tag("ins", class_="gone", aria_label="removed"))
        position = span.end
    lines.add(document.text[position : passage.span.end], shown)
    return lines.done()


def _holds(span: Span, start: int, end: int) -> bool:
    return start < end and span.start <= start and end <= span.end


def _painter(
    found: Sequence[Diagnostic], over: Sequence[int], first: int, *, taken: bool
) -> Callable[[str], Markup]:
    def paint(text: str) -> Markup:
        inner = tag("del", text) if taken else shown(text)
        if not over:
            return inner
        narrowest = min((found[index] for index in over), key=lambda one: one.span.length)
        return _mark([first + index for index in over], narrowest, inner)

    return paint


def _mark(of: Sequence[int], one: Diagnostic, inner: str) -> Markup:
    """Return what is marked, with the numbers on the page of its findings and the looks of
    ``one``."""
    length = one.span.length
    kind = "" if 0 < length <= _LONG else " long" if length else " point"
    return tag("mark", inner, class_=one.severity.name + kind, data_of=" ".join(map(str, of)))


class _Lines:
    """Lines with their numbers, filled piece by piece."""

    def __init__(self, document: Document, span: Span) -> None:
        self._number, column = document.lines.position(span.start)
        self._parts: list[str] = ["…"] if column > 1 else []
        self._lines: list[Markup] = []
        line = document.lines.line(document.lines.number(span.end))
        self._cut = span.end < line.end

    def add(self, text: str, paint: Callable[[str], Markup], *, loud: bool = False) -> None:
        """Appends text; a ``loud`` line ending is to be seen."""
        for index, part in enumerate(_ENDING.split(text)):
            if index % 2 == 0:
                if part:
                    self._parts.append(paint(part))
            else:
                if loud:
                    self._parts.append(paint("↵"))
                self._end()

    def mark(self, element: Markup) -> None:
        """Appends an element that holds no text of the document."""
        self._parts.append(element)

    def _end(self) -> None:
        number = tag("span", str(self._number), class_="no")
        text = tag("span", together(*self._parts), class_="text")
        self._lines.append(tag("div", number, text, class_="line"))
        self._number += 1
        self._parts = []

    def done(self) -> Markup:
        """Return all lines."""
        if self._cut:
            self._parts.append("…")
        self._end()
        return tag("div", *self._lines, class_="lines")
