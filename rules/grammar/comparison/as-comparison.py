"""Exchanges as and than."""

from seedlint.rule import Document, Edit, Finding, Match


def verify(document: Document, match: Match) -> Finding:
    group = "as" if match.groups["as"] else "than"
    word = match.group_span(group)
    edits = [Edit(word, "than" if group == "as" else "as")]
    if match.groups["more"]:
        edits.insert(0, Edit(match.group_span("more"), ""))
    return Finding(match.span, edits=edits)
