"""Accept “an” where no article can stand."""

from seedlint.rule import Document, Edit, Finding, Match, Span, is_joined_by_and


def verify(document: Document, match: Match) -> Finding | None:
    before, after = match.groups["before"] or "", match.groups["after"] or ""
    if not is_joined_by_and(before, after):
        return None
    start = match.span.start + len(before) + len(match.groups["mark"] or "") + 1
    span = Span(start, start + len("an"))
    return Finding(span, edits=[Edit(span, "and")])
