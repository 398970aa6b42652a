"""Put the space between what the pattern found."""

from seedlint.rule import Document, Edit, Finding, Hit, Span

_QUOTES = frozenset("\"'“”‘’`")


def judge(document: Document, hit: Hit) -> Finding | None:
    found, view = hit.found, document.view
    before, after = view[hit.span.start - 1 : hit.span.start], view[hit.span.end : hit.span.end + 1]
    if before in ("=", "+") or after == "(" or {before, after} <= _QUOTES:
        return None  # a value in a setting, a call
    groups = ("left", "right") if found["left"] else ("figure", "word")
    gap = found.end(groups[0])
    values = {"left": found[groups[0]], "right": found[groups[1]]}
    return Finding(hit.span, values, [Edit(Span(gap, gap), " ")])
