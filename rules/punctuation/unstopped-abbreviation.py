"""Set the stop that an abbreviation lacks."""

from seedlint.rule import Document, Edit, Finding, Match, Span


def verify(document: Document, match: Match) -> Finding | None:
    end = match.span.end
    if (
        match.text[0] in "aApP"
        and not document.view[max(0, match.span.start - 3) : match.span.start]
        .rstrip()[-1:]
        .isdigit()
    ):
        return None  # times follow a number
    if document.view[end : end + 2] == " .":
        return Finding(match.span, edits=[Edit(Span(end, end + 1), "")])
    return Finding(match.span, edits=[Edit(Span(end, end), ".")])
