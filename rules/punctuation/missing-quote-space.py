"""Judge whether a quotation mark that touches a word from outside lacks a space."""

from seedlint.rule import Document, Edit, Finding, Match, Span, words


def verify(document: Document, match: Match) -> Finding | None:
    view, found = document.view, match.match
    start, end = match.span
    segment = document.segment_at(start)
    quoted = view[max(segment.start, start - 300) : start]
    opened = quoted.count("“") - quoted.count("”")
    low, high = max(segment.start, start - 40), min(segment.end, end + 40)
    if found["open"]:
        outside = list(words(view, low, start))[-1:]
    else:
        outside = list(words(view, end, high))[:1]
    if "„" in view[segment.start : segment.end] or not outside:
        return None
    if not document.vocabulary.knows(document[outside[0]]):
        return None
    if found["open"]:
        return _finding(match, start, "before") if opened == 0 else None
    inside = quoted.rpartition("“")[2]
    if opened != 1 or (inside.isalpha() and len(inside) < 5):
        return None  # “un”usual
    return _finding(match, end, "behind")


def _finding(match: Match, gap: int, side: str) -> Finding:
    return Finding(match.span, {"side": side}, [Edit(Span(gap, gap), " ")])
