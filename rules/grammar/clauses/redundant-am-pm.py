"""Keeps the shorter of the two."""

from seedlint.rule import Document, Edit, Finding, Match, Span


def verify(document: Document, match: Match) -> Finding:
    if match.groups["time"]:
        rest = Span(match.match.end("time"), match.span.end)
        return Finding(match.span, edits=[Edit(rest, "")])
    middle = Span(match.match.end("hour"), match.match.start("half"))
    return Finding(match.span, edits=[Edit(middle, " ")])
