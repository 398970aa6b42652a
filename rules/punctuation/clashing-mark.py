"""Offer the mark that fits what follows."""

from seedlint.rule import Document, Edit, Finding, Match


def verify(document: Document, match: Match) -> Finding:
    behind = match.groups["next"]
    marks = match.text.replace(" ", "")
    if behind is None or behind[-1].isupper():
        kept = "." if "." in marks else ""
    else:
        kept = ";" if ";" in marks else ","
    if not kept:
        return Finding(match.span, suggestions=list(marks))
    return Finding(match.span, edits=[Edit(match.span, kept)])
