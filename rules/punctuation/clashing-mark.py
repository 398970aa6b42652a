"""Offer the mark that fits what follows."""

from seedlint.rule import Document, Edit, Finding, Hit


def judge(document: Document, hit: Hit) -> Finding:
    behind = hit.groups["next"]
    marks = hit.text.replace(" ", "")
    if behind is None or behind[-1].isupper():
        kept = "." if "." in marks else ""
    else:
        kept = ";" if ";" in marks else ","
    if not kept:
        return Finding(hit.span, suggestions=list(marks))
    return Finding(hit.span, edits=[Edit(hit.span, kept)])
