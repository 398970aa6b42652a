"""Find round brackets without their other half."""

from collections.abc import Iterator

from seedlint.rule import Document, Finding, Span, pattern

_BRACKET = pattern(
    r"(?P<skip>[:;=8xX]['-]?[()]+|[()]['-]?[:;](?!\w)|[(\[]-?[\w.∞]+, ?-?[\w.∞]+[)\]])"
    r"|(?P<open>\()|(?P<close>\))"
)
# A bracket that is not closed before the next one, and one that was not opened: the latter is
# sought backwards, for both begin with what is rare.
_NOT_CLOSED = pattern(rb"\((?![^()\x03]*+\))")
_NOT_OPENED = pattern(rb"\)(?![^()\x03]*+\()")
_MARKER = pattern(r"(?:^|[\s\"“;,:—])(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})$")
_SENTENCE = pattern(r"(?<!\.\.)[.!?:][\"”’)]*\s*$")


def check(document: Document) -> Iterator[Finding]:
    stream = document.stream
    if len(stream.split(b"(")) == len(stream.split(b")")):  # quicker than to count
        return
    view, text = document.view, document.text
    waiting: Finding | None = None
    for segment in _suspicious(document):
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


def _suspicious(document: Document) -> Iterator[Span]:
    """The segments that hold more than pairs, in order."""
    stream = document.stream
    places = [found.start() for found in _NOT_CLOSED.finditer(stream)]
    places += [len(stream) - found.end() for found in _NOT_OPENED.finditer(stream[::-1])]
    end = -1
    for place in sorted(places):
        if place >= end:
            segment = document.segment_at(place)
            yield segment
            end = segment.end


def _lonely(view: str, segment: Span) -> tuple[list[int], list[int]]:
    """Where brackets open that are not closed, and close that were not opened."""
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
