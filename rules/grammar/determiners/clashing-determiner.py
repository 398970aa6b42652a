"""Two determiners in a row, unless the first is a letter or a name."""

from seedlint.rule import Document, Finding, Match, word_before

_LETTERS = frozenset("option plan point step part case grade class type vitamin row column".split())


def verify(document: Document, match: Match) -> Finding | None:
    first, second = match.groups["first"] or "", match.groups["second"] or ""
    if first == second or {first, second} == {"a", "an"}:
        return None  # a doubled word, a wrong article
    before = word_before(document.view, match.span.start)
    if before is not None and document[before].lower() in _LETTERS:
        return None
    if document.view[match.span.start - 1 : match.span.start] in (
        *("'", '"', "“", "‘", "(", "\x05"),
        ".",  # a.k.a. without its last period
    ):
        return None
    return Finding(match.span)
