"""A clause after “since” gives a reason, not a time."""

import re

from seedlint.rule import Document, Edit, Finding, Match, Span, keep_case, pattern

_VERB = pattern(r"[^.,;:!?\x03]{0,60}\b(?:ago|earlier|back)\b")
_PERFECT = pattern(r"\b(?:have|has|had|been|is|are|was|[’']ve|[’']s)\b", re.IGNORECASE)


def verify(document: Document, match: Match) -> Finding | None:
    start, end = match.span
    if _VERB.match(document.view, end):
        return None
    behind = document.view[end : end + 1]
    if not _PERFECT.search(document.before(start, 100)) and behind not in ".,;)":
        return None
    word = Span(start, start + 5)
    return Finding(match.span, edits=[Edit(word, keep_case(document[word], "for"))])
