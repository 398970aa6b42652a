"""Find quotations whose marks differ from those of the rest of the text."""

from collections.abc import Iterator

from seedlint.rule import BORDER, HIDDEN, Document, Edit, Finding, Span, find_majority, pattern

_FORMS = {
    "straight": pattern(
        rf"\"(?<![^\s(\[\x05—–]\")(?=[^\s\"])(?P<inside>[^\"“”{BORDER}{HIDDEN}]{{1,400}})(?<=[^\s\"])\"(?![\w\"])"
    ),
    "curly": pattern(rf"“(?P<inside>[^\"“”{BORDER}{HIDDEN}]{{1,400}})”"),
}
_MARKS = {"straight": ('"', '"'), "curly": ("“", "”")}


def check(document: Document, *, style: str = "document") -> Iterator[Finding]:
    stream = document.stream
    if style == "document" and (b"\x93" not in stream or b'"' not in stream):
        return
    votes = find_majority(document.view, _FORMS, style)
    if not votes.others:
        return
    left, right = _MARKS[votes.form]
    edits = []
    for quotation in votes.others:
        start, end = quotation.span()
        edits += [Edit(Span(start, start + 1), left), Edit(Span(end - 1, end), right)]
    values = {
        "count": len(votes.others),
        "total": votes.total,
        "odd": "curly" if votes.form == "straight" else "straight",
    }
    yield Finding(Span(*votes.others[0].span()), values, edits)
