"""Turns one of whose and who’s into the other."""

from seedlint.rule import Document, Edit, Finding, Hit, keep_case


def judge(document: Document, hit: Hit) -> Finding:
    owner_is_missing = hit.groups["is"] is not None
    right = "whose" if owner_is_missing else f"who{document.apostrophe}s"
    return Finding(hit.span, edits=[Edit(hit.span, keep_case(hit.text, right))])
