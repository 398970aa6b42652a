"""Turns one of its and it’s into the other."""

from seedlint.rule import Document, Edit, Finding, Hit, keep_case


def judge(document: Document, hit: Hit) -> Finding:
    verb_is_missing = hit.groups["its"] is not None
    right = f"it{document.apostrophe}s" if verb_is_missing else "its"
    return Finding(hit.span, edits=[Edit(hit.span, keep_case(hit.text, right))])
