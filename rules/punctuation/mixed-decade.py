"""Find decades with an apostrophe in a text whose decades have none."""

import re
from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, vote

_FORMS = {
    "plain": re.compile(r"(?<![\w.-])(?:1[5-9]|20)\d0s\b"),
    "apostrophe": re.compile(
        r"\b(?:the|early|late|mid|since|and|or)[ -](?:1[5-9]|20)\d0(?P<mark>['’])s\b"
    ),
}


def check(document: Document, *, style: str = "document") -> Iterator[Finding]:
    view = document.view
    votes = vote(view, _FORMS, style)
    if votes.others and votes.form == "plain":
        edits = [Edit(Span(*decade.span("mark")), "") for decade in votes.others]
        yield Finding(
            Span(*votes.others[0].span()), {"count": len(votes.others), "total": votes.total}, edits
        )
