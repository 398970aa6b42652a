"""Put the space between what the pattern found."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding:
    found = hit.found
    groups = ("left", "right") if found["left"] else ("figure", "word")
    gap = found.end(groups[0])
    values = {"left": found[groups[0]], "right": found[groups[1]]}
    return Finding(hit.span, values, [Edit(Span(gap, gap), " ")])
