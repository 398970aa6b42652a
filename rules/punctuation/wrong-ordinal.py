"""Give a number the ending that its spoken form has."""

from seedlint.rule import Document, Edit, Finding, Match

_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def verify(document: Document, match: Match) -> Finding | None:
    number, ending = match.match["number"], match.match["ending"]
    right = "th" if number[-2:-1] == "1" else _ENDINGS.get(number[-1], "th")
    if ending.lower() == right:
        return None
    if ending.isupper() and not document.view[match.span.end : match.span.end + 9].isupper():
        return None  # the Atari 520ST
    right = right.upper() if ending.isupper() else right
    span = match.group_span("ending")
    return Finding(match.span, edits=[Edit(span, right)])
