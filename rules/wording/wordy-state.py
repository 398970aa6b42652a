"""“Have the ability to” is “can” only where “have” is the finite verb."""

from seedlint.rule import Document, Match, word_before

_FAR = 4
"""How many words before “have” may hold the verb that it depends on."""
_GOVERNING = frozenset(
    "can cannot can't could couldn't did didn't do does doesn't don't had has have having help "
    "helps let lets make makes may might must not shall should shouldn't to will won't would "
    "wouldn't".split()
)


def verify(document: Document, match: Match) -> bool:
    if not match.text.lower().startswith("have"):
        return True
    segment = document.segment_at(match.span.start)
    at = match.span.start
    for _ in range(_FAR):
        word = word_before(document.view, at)
        if word is None or word.start < segment.start:
            return True
        text = document[word].lower().replace("’", "'")
        if text in _GOVERNING or text.endswith(("'ll", "'d")):
            return False
        at = word.start
    return True
