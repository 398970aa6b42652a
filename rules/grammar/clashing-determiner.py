"""Two determiners in a row, unless the first is a letter or a name."""

from seedlint.rule import Document, Finding, Hit, word_before

_LETTERS = frozenset("option plan point step part case grade class type vitamin row column".split())


def judge(document: Document, hit: Hit) -> Finding | None:
    first, second = hit.groups["first"] or "", hit.groups["second"] or ""
    if first == second or {first, second} == {"a", "an"}:
        return None  # a doubled word, a wrong article
    before = word_before(document.view, hit.span.start)
    if before is not None and document[before].lower() in _LETTERS:
        return None
    if document.view[hit.span.start - 1 : hit.span.start] in ("'", '"', "“", "‘", "(", "\x05"):
        return None
    return Finding(hit.span)
