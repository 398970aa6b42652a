"""Tells “NATOs approach” from a plural, and knows the document's own apostrophe."""

from seedlint.rule import Document, Edit, Finding, Match, Span, word_after, word_before

PLURAL_BEFORE = frozenset(
    "all both few four many more most other several some such these those three two various".split()
)
PLURAL_AFTER = frozenset(
    "and are do exist for have in of on or than that to were which who will with would".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding where something follows that the body can own."""
    view, (start, end) = document.view, match.span
    before, after = word_before(view, start), word_after(view, end)
    if before and document[before].lower() in PLURAL_BEFORE:
        return None
    if after is None or document[after].lower() in PLURAL_AFTER:
        return None
    mark = Span(end - 1, end - 1)
    return Finding(match.span, edits=[Edit(mark, document.apostrophe)])
