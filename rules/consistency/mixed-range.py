"""Find ranges with a hyphen in a text whose ranges have a dash."""

import re
from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, find_majority, pattern

_FORMS = {
    "dash": pattern(r"–(?<=\d–)(?=\d)"),
    "hyphen": pattern(r"(?<![\w./:-])(?:\d{1,3}|\d{4})(?P<mark>-)(?=\d{1,4}(?![\w/:-]|\.\d))"),
}

_MOST = 4


def check(document: Document, *, style: str = "document") -> Iterator[Finding]:
    stream = document.stream  # where a dash is soon found or missed; to count them takes longer
    if style == "document" and (b"\x96" not in stream or stream.count(b"\x96") < _MOST):
        return
    view = document.view
    if style == "document" and len(_FORMS["dash"].findall(view)) < _MOST:
        return
    votes = find_majority(view, _FORMS, style)
    rising = [found for found in votes.others if votes.form == "dash" and _rises(view, found)]
    if rising:
        marks = [Span(*found.span("mark")) for found in rising]
        first = Span(rising[0].start(), marks[0].end)
        values = {"count": len(rising), "total": votes.total}
        yield Finding(first, values, [Edit(mark, "–") for mark in marks])


def _rises(view: str, found: re.Match[str]) -> bool:
    """Return whether the second number is the larger one: 10-20, and 1914-18 too."""
    low = found[0][:-1]
    high = pattern(r"\d+").match(view, found.end())
    if not high:
        return False
    whole = low[: -len(high[0])] + high[0] if len(high[0]) < len(low) else high[0]
    return int(low) < int(whole)
