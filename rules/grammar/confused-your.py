"""Turns one of your and you’re into the other."""

from seedlint.rule import Document, Edit, Finding, Hit, keep_case, word_before

_GOVERNS = frozenset(
    "of for on against from about to like than after before at with advise mind oppose".split()
)


def judge(document: Document, hit: Hit) -> Finding | None:
    if hit.groups["your"] is None:
        return Finding(hit.span, edits=[Edit(hit.span, keep_case(hit.text, "your"))])
    before = word_before(document.view, hit.span.start)
    if before is not None and document[before].lower() in _GOVERNS:
        return None  # “no danger of your not being heard”
    right = f"you{document.apostrophe}re"
    return Finding(hit.span, edits=[Edit(hit.span, keep_case(hit.text, right))])
