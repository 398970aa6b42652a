"""Turns one of whose and who’s into the other."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case


def verify(document: Document, match: Match) -> Finding:
    owner_is_missing = match.groups["is"] is not None
    right = "whose" if owner_is_missing else f"who{document.apostrophe}s"
    return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, right))])
