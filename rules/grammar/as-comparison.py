"""Exchanges as and than."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding:
    group = "as" if hit.groups["as"] else "than"
    word = Span(*hit.found.span(group))
    edits = [Edit(word, "than" if group == "as" else "as")]
    if hit.groups["more"]:
        edits.insert(0, Edit(Span(*hit.found.span("more")), ""))
    return Finding(hit.span, edits=edits)
