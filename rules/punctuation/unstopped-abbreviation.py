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


def verify_joined(document: Document, match: Match) -> Finding:
    """Part the two words of “eg.”."""
    first = match.group_span("short")
    return Finding(match.span, edits=[Edit(Span(first.start + 1, first.start + 1), ".")])


def verify_et_al(document: Document, match: Match) -> Finding | None:
    """Take the period from “et”; what “al” lacks is added with it."""
    if not match.groups["dot"]:
        return None
    edits = [Edit(match.group_span("dot"), "")]
    if not match.groups["stop"]:
        edits.append(Edit(Span(match.span.end, match.span.end), "."))
    return Finding(match.span, edits=edits)
