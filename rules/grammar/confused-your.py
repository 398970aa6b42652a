"""Turns one of your and you’re into the other."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case, word_before

_GOVERNS = frozenset(
    "of for on against from about to like than after before at with advise mind oppose".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    if match.groups["your"] is None:
        return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, "your"))])
    before = word_before(document.view, match.span.start)
    if before is not None and document[before].lower() in _GOVERNS:
        return None  # “no danger of your not being heard”
    right = f"you{document.apostrophe}re"
    return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, right))])
