"""Find round brackets without their other half."""

from collections.abc import Iterator, Sequence

from seedlint.rule import BORDER, Document, Finding, Span, pattern

_BRACKET = pattern(
    r"(?P<skip>[:;=8xX]['-]?[()]+|[()]['-]?[:;](?!\w)|[(\[]-?[\w.∞]+, ?-?[\w.∞]+[)\]])"
    r"|(?P<open>\()|(?P<close>\))"
)
_OPENS = ord("(")
_BORDER = BORDER.encode()
_MARKER = pattern(r"(?:^|[\s\"“;,:—\x05])(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})$")
_SENTENCE = pattern(r"(?<!\.\.)[.!?:][\"”’)]*\s*$")


def check(document: Document) -> Iterator[Finding]:
    stream = document.stream
    opening, closing = _places(stream, b"("), _places(stream, b")")
    if len(opening) == len(closing):
        return
    view, text = document.view, document.text
    waiting: Finding | None = None
    for segment in _suspicious(document, sorted(opening + closing)):
        start, end = segment
        if view.count("(", start, end) == view.count(")", start, end):
            continue
        if text.count("(", start, end) == text.count(")", start, end):
            continue  # the other half is hidden
        opened, closed = _lonely(view, segment)
        if closed and waiting:
            waiting = None  # a remark of several paragraphs
            continue
        if waiting:
            yield waiting
            waiting = None
        if not _SENTENCE.search(view, start, end):
            continue
        if opened:
            waiting = _finding(opened[-1], "closes")
        elif closed:
            yield _finding(closed[0], "opens")
    if waiting:
        yield waiting


def _places(stream: bytes, bracket: bytes) -> list[int]:
    """Return where a bracket stands. They are so few, and in so many texts, that to skip from one
    to the next is quicker than all else, counting in C among it."""
    places: list[int] = []
    find = stream.find
    at = find(bracket)
    while at >= 0:
        places += (at,)
        at = find(bracket, at + 1)
    return places


def _suspicious(document: Document, brackets: Sequence[int]) -> Iterator[Span]:
    """Yield the segments that hold more than pairs with no bracket inside, in order."""
    end = -1
    for place in _unpaired(document.stream, brackets):
        if place >= end:
            segment = document.segment_at(place)
            yield segment
            end = segment.end


def _unpaired(stream: bytes, brackets: Sequence[int]) -> Iterator[int]:
    """Yield the brackets that open and are not closed by the next one of their segment, or close
    and are not opened by the one before."""
    opened = -1
    for at in brackets:
        if stream[at] == _OPENS:
            if opened >= 0:
                yield opened
            opened = at
            continue
        if opened < 0 or stream.find(_BORDER, opened, at) >= 0:
            if opened >= 0:
                yield opened
            yield at
        opened = -1
    if opened >= 0:
        yield opened


def _lonely(view: str, segment: Span) -> tuple[list[int], list[int]]:
    """Return where brackets open that are not closed, and close that were not opened."""
    opened: list[int] = []
    closed: list[int] = []
    for found in _BRACKET.finditer(view, *segment):
        if found["open"]:
            opened.append(found.start())
        elif found["close"]:
            before = view[max(segment.start, found.start() - 8) : found.start()]
            if opened:
                opened.pop()
            elif not _MARKER.search(before):
                closed.append(found.start())
    return opened, closed


def _finding(at: int, does: str) -> Finding:
    return Finding(Span(at, at + 1), {"does": does})
