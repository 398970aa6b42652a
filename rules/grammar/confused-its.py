"""Turns one of its and it’s into the other."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case


def verify(document: Document, match: Match) -> Finding:
    verb_is_missing = match.groups["its"] is not None
    right = f"it{document.apostrophe}s" if verb_is_missing else "its"
    return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, right))])
