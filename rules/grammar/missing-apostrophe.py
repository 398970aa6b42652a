"""The contraction with the apostrophe that the rest of the text has."""

from seedlint.rule import Document, Edit, Finding, Hit, keep_case

_QUOTES = frozenset('"“”‘`«»')


def judge(document: Document, hit: Hit) -> Finding | None:
    view, (start, end) = document.view, hit.span
    if view[start - 1 : start] in _QUOTES and view[end : end + 1] in _QUOTES | {"’", "'"}:
        return None
    fixed = keep_case(hit.text, hit.found)
    if view.count("’") > view.count("'"):
        fixed = fixed.replace("'", "’")
    return Finding(hit.span, edits=[Edit(hit.span, fixed)])
