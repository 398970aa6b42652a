"""Adds or takes the n."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, keep_case


def judge(document: Document, hit: Hit) -> Finding:
    end = hit.span.end
    last = Span(end - 2, end) if hit.groups["n"] else Span(end - 3, end)
    right = keep_case(document[last], "nor" if hit.groups["n"] else "or")
    return Finding(hit.span, edits=[Edit(last, right)])
