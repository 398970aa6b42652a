"""Find decades with an apostrophe in a text whose decades have none."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, find_majority, pattern

# Both begin with what is rare and then look back: the, early, late, mid, since, and, or.
_FORMS = {
    "plain": pattern(r"0s\b(?<=(?:1[5-9]|20)\d0s)(?<![\w.-]\d{3}0s)"),
    "apostrophe": pattern(
        r"0(?P<mark>['’])s\b(?<=(?:1[5-9]|20)\d0.s)"
        r"(?<=(?:the|rly|ate|mid|nce|and|\Wor)[ -]\d{3}0.s)"
    ),
}


def check(document: Document, *, style: str = "document") -> Iterator[Finding]:
    view = document.view
    votes = find_majority(view, _FORMS, style)
    if votes.others and votes.form == "plain":
        edits = [Edit(Span(*decade.span("mark")), "") for decade in votes.others]
        yield Finding(
            Span(votes.others[0].start() - 3, votes.others[0].end()),
            {"count": len(votes.others), "total": votes.total},
            edits,
        )
