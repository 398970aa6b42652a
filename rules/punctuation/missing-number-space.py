"""Put the space between what the pattern found."""

from seedlint.rule import Document, Edit, Finding, Match, Span

_QUOTES = frozenset("\"'“”‘’`")


def verify(document: Document, match: Match) -> Finding | None:
    found, view = match.match, document.view
    before, after = (
        view[match.span.start - 1 : match.span.start],
        view[match.span.end : match.span.end + 1],
    )
    if before in ("=", "+") or after == "(" or {before, after} <= _QUOTES:
        return None  # a value in a setting, a call
    groups = ("left", "right") if found["left"] else ("figure", "word")
    gap = found.end(groups[0])
    values = {"left": found[groups[0]], "right": found[groups[1]]}
    return Finding(match.span, values, [Edit(Span(gap, gap), " ")])
