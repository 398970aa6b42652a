"""Leaves one “and” and one stop."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding:
    if hit.groups["example"]:
        return Finding(hit.span, edits=[Edit(hit.span, hit.groups["example"])])
    if hit.groups["dots"]:
        dots = Span(*hit.found.span("dots"))
        stop = "" if document[Span(dots.start - 1, dots.start)] == "." else "."
        return Finding(hit.span, edits=[Edit(dots, stop)])
    return Finding(hit.span, edits=[Edit(Span(*hit.found.span("and")), ",")])
