"""Join the parts of a word where the whole is usual and the second part is no word."""

from seedlint.rule import Document, Edit, Finding, Match, Span

_WORD = 2.2
"""The Zipf frequency from which a form is a word by itself."""
_USUAL = 2.5
"""The Zipf frequency from which a word is usual."""


def verify(document: Document, match: Match) -> Finding | None:
    head, tail = match.groups["head"] or "", match.groups["tail"] or ""
    vocabulary = document.vocabulary
    whole = head + tail
    if not vocabulary.is_word(whole) or vocabulary.frequency(whole) < _USUAL:
        return None
    if vocabulary.frequency(tail) >= _WORD and vocabulary.is_word(tail):
        return None
    before = document.view[match.span.start - 1 : match.span.start]
    if before and before in "-/_.@":
        return None
    start, end = match.span
    gap = start + len(head) + 1
    if document.text[gap] != "\n":
        return Finding(match.span, edits=[Edit(match.span, whole)])
    # The rest of the word moves up; what followed it begins the next line.
    after = document.text[end : end + 1]
    if after != " ":
        return Finding(match.span, edits=[Edit(match.span, whole)])
    return Finding(match.span, edits=[Edit(Span(start, end + 1), f"{whole}\n")])
