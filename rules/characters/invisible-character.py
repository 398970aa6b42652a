"""Find what nobody can see, and judge whether it has a use where it stands."""

import unicodedata
from collections.abc import Iterator

from seedlint.rule import BORDER, Document, Edit, Finding, Span, pattern

_INVISIBLE = pattern(
    "[\u200b-\u200d\u2060-\u2064\ufeff\u180e\u034f\u115f\u1160\u3164\uffa0\ufe00-\ufe0f"
    "\u206a-\u206f\U000e0000-\U000e01ef]+"
)
_MARKS = ".,;!?\"'“”‘’()" + BORDER


def check(document: Document) -> Iterator[Finding]:
    if not _INVISIBLE.search(document.symbols):
        return
    view = document.view
    for found in _INVISIBLE.finditer(view):
        start, end = found.span()
        before, after = view[start - 1 : start], view[end : end + 1]
        if not (_is_plain(before) and _is_plain(after)):
            continue
        if not all(one.isalpha() or one.isspace() or one in _MARKS for one in before + after):
            continue  # where a long name or number may break
        span = Span(start, end)
        name = unicodedata.name(found[0][0], "character").lower()
        yield Finding(span, {"name": name}, [Edit(span, "")])


def _is_plain(letter: str) -> bool:
    """Return whether a character is Latin, Greek or Cyrillic, or one that stands beside those."""
    return letter < "\u0530" or "\u1e00" <= letter < "\u2060" or letter == "\u20ac"
