"""Tells a slip of the shift key from an acronym."""

from functools import lru_cache

from seedlint.rule import Document, Edit, Finding, Match, Span, is_function_word, pattern

PATTERN = pattern(r"(?<![\w.&/-])[A-Z]{2}[a-z]+(?![\w(/])")
COMMON = 5.5
"""On the Zipf scale; “change” and “exchange” are rarer."""


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding for a common word that is alone in its segment with two capitals."""
    word, vocabulary = match.text, document.vocabulary
    if vocabulary.is_acronym(word) or not vocabulary.is_word(word.lower()):
        return None
    if len(word) == 3 and word.endswith("s"):
        return None  # IDs, PCs
    if not is_function_word(word) and vocabulary.frequency(word.lower()) < COMMON:
        return None
    if document.view[match.span.end : match.span.end + 2][1:].isupper():
        return None  # ANother Tool for Language Recognition
    segment = document.segment_at(match.span.start)
    if _count(document, segment) > 1:
        return None
    second = Span(match.span.start + 1, match.span.start + 2)
    return Finding(match.span, edits=[Edit(second, word[1].lower())])


@lru_cache(maxsize=1)  # the matches of one segment come one after the other
def _count(document: Document, segment: Span) -> int:
    return len(PATTERN.findall(document.view, *segment))
