"""Keeps the shorter of the two."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding:
    if hit.groups["time"]:
        rest = Span(hit.found.end("time"), hit.span.end)
        return Finding(hit.span, edits=[Edit(rest, "")])
    middle = Span(hit.found.end("hour"), hit.found.start("half"))
    return Finding(hit.span, edits=[Edit(middle, " ")])
