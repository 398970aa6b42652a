"""Give a number the ending that its spoken form has."""

from seedlint.rule import Document, Edit, Finding, Hit, Span

_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def judge(document: Document, hit: Hit) -> Finding | None:
    number, ending = hit.found["number"], hit.found["ending"]
    right = "th" if number[-2:-1] == "1" else _ENDINGS.get(number[-1], "th")
    if ending.lower() == right:
        return None
    if ending.isupper() and not document.view[hit.span.end : hit.span.end + 9].isupper():
        return None  # the Atari 520ST
    right = right.upper() if ending.isupper() else right
    span = Span(*hit.found.span("ending"))
    return Finding(hit.span, edits=[Edit(span, right)])
