"""Keeps the shorter of the two."""

from seedlint.rule import Document, Edit, Finding, Match, Span


def verify(document: Document, match: Match) -> Finding:
    if match.groups["time"]:
        rest = Span(match.match.end("time"), match.span.end)
        if document.view[rest.start - 1] == document.view[rest.end : rest.end + 1] == ".":
            rest = Span(rest.start, rest.end + 1)  # one period ends both
        return Finding(Span(match.span.start, rest.end), edits=[Edit(rest, "")])
    middle = Span(match.match.end("hour"), match.match.start("half"))
    return Finding(match.span, edits=[Edit(middle, " ")])
