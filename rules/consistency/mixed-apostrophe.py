"""Find apostrophes inside of words that differ from those of the rest of the text."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, find_majority, pattern

_FORMS = {
    "straight": pattern(r"'(?<=[^\W\d_]')(?=[^\W\d_])"),
    "curly": pattern(r"’(?<=[^\W\d_]’)(?=[^\W\d_])"),
}
_MARKS = {"straight": "'", "curly": "’"}


def check(document: Document, *, style: str = "document") -> Iterator[Finding]:
    stream = document.stream
    if style == "document" and (b"\x92" not in stream or b"'" not in stream):
        return
    votes = find_majority(document.view, _FORMS, style)
    if votes.others:
        spans = [Span(*match.span()) for match in votes.others]
        values = {
            "count": len(votes.others),
            "total": votes.total,
            "odd": "curly" if votes.form == "straight" else "straight",
        }
        yield Finding(spans[0], values, [Edit(span, _MARKS[votes.form]) for span in spans])
