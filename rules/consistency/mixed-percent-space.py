"""Find percent signs that stand nearer or farther than those of the rest of the text."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, find_majority, pattern

_SIGN = pattern("%")
_FORMS = {
    "tight": pattern(r"(?<=\d)(?P<gap>)%(?!\w)"),
    "spaced": pattern(r"(?<=\d)(?P<gap>[ \xa0])%(?!\w)"),
}
_GAPS = {"tight": "", "spaced": " "}


def check(document: Document, *, style: str = "document") -> Iterator[Finding]:
    view = document.view
    signs = (found.start() for found in _SIGN.finditer(view))  # it skips to the next one
    votes = find_majority(view, _FORMS, style, places=signs)
    if votes.others:
        values = {
            "count": len(votes.others),
            "total": votes.total,
            "odd": "spaced" if votes.form == "tight" else "tight",
        }
        edits = [Edit(Span(*sign.span("gap")), _GAPS[votes.form]) for sign in votes.others]
        yield Finding(Span(votes.others[0].start(), votes.others[0].end()), values, edits)
