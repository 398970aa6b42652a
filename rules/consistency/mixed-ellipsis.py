"""Find ellipses that differ from those of the rest of the text."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, find_majority, pattern

# Both begin with what is rare, and look back from there.
_FORMS = {
    "dots": pattern(r"\.\.\.(?:(?<=[^\W\d_]\.\.\.)(?![.\w/])|(?<![.\w/]\.\.\.)(?=[^\W\d_]))"),
    "character": pattern(r"…(?:(?<=[^\W\d_]…)(?!\w)|(?<!\w…)(?=[^\W\d_]))"),
}
_MARKS = {"dots": "...", "character": "…"}


def check(document: Document, *, style: str = "document") -> Iterator[Finding]:
    stream = document.stream
    if style == "document" and (b"\x85" not in stream or b"..." not in stream):
        return
    votes = find_majority(document.view, _FORMS, style)
    if votes.others:
        spans = [Span(*match.span()) for match in votes.others]
        values = {
            "count": len(votes.others),
            "total": votes.total,
            "odd": document[spans[0]],
        }
        yield Finding(spans[0], values, [Edit(span, _MARKS[votes.form]) for span in spans])
