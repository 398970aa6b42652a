"""Set the stop that an abbreviation lacks."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding | None:
    end = hit.span.end
    if (
        hit.text[0] in "aApP"
        and not document.view[max(0, hit.span.start - 3) : hit.span.start].rstrip()[-1:].isdigit()
    ):
        return None  # times follow a number
    if document.view[end : end + 2] == " .":
        return Finding(hit.span, edits=[Edit(Span(end, end + 1), "")])
    return Finding(hit.span, edits=[Edit(Span(end, end), ".")])
