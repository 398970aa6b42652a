"""Words that a text mentions instead of using them: write “its”, the spelling “colour”."""

import re

from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_FAR = 80
"""How far, in code points, the marks of a mention may be from a place in it."""
_MOST_WORDS = 6
"""A longer quotation is what somebody said."""
_SPEECH = (
    r"(?:said|says?|saying|asked|asks|replied|replies|answered|answers|wrote|writes|told|tells"
    r"|shouted|cried|whispered|added|adds|explained|explains|argued|argues|claimed|claims|noted"
    r"|notes|concluded|concludes|warned|warns|stated|states|announced|announces|quoted)"
)
_SPEECH_BEFORE = pattern(rf"\b{_SPEECH}(?:\s\w+)?\s?[,:]?\s*$", re.IGNORECASE)
_SPEECH_AFTER = pattern(rf"[,.]?\s*(?:\w+\s){{0,2}}{_SPEECH}\b", re.IGNORECASE)
_SENTENCE = pattern(r"[A-Z].*[.?!…][\"”]?$", re.DOTALL)
_CLOSING = {"“": "”", '"': '"', "‘": "’"}


def is_mention(view: str, span: Span, segment: Span) -> bool:
    """Return whether the words at a span are mentioned, not used.

    They are when they stand in a short quotation that is not a sentence, and that nobody is
    said to have said.

    Args:
        view: the masked view of a document.
        span: the words, in code points.
        segment: the run of prose around them.

    Returns:
        False when in doubt.
    """
    low, high = max(segment.start, span.start - _FAR), min(segment.end, span.end + _FAR)
    before = view[low : span.start]
    start = max(before.rfind(mark) for mark in _CLOSING)
    if start < 0:
        return False
    mark = before[start]
    closing = _CLOSING[mark]
    if mark == '"' and view.count('"', segment.start, low + start) % 2:
        return False  # it closes a quotation
    if closing in before[start + 1 :]:
        return False
    end = view.find(closing, span.end, high)
    if end < 0 or (mark == "‘" and view[end + 1 : end + 2].isalpha()):
        return False
    quoted = view[low + start + 1 : end]
    if len(quoted.split()) > _MOST_WORDS or _SENTENCE.match(quoted):
        return False
    if _SPEECH_BEFORE.search(before[:start]):
        return False
    spoken = quoted[-1:] in (",", ".", "!", "?")
    return not (spoken and _SPEECH_AFTER.match(view, end + 1))
