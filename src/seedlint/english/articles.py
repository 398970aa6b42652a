"""Words exchanged together with the article before them."""

import re

from seedlint.english.sentences import word_before
from seedlint.text.casing import keep_case
from seedlint.text.edits import Edit
from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_LIKE_A_CONSONANT = pattern(r"(?:uni(?!n|m)|us[aeiu]|uti|eu|one\b|once)", re.IGNORECASE)
_SILENT_H = pattern(r"(?:hour|honest|honour|honor|heir)", re.IGNORECASE)


def article_for(word: str) -> str:
    """``a`` or ``an``, by how a plain English word begins; for words of our own choice."""
    vowel = word[:1].lower() in "aeiou" and not _LIKE_A_CONSONANT.match(word)
    return "an" if vowel or _SILENT_H.match(word) else "a"


def exchanged(view: str, span: Span, text: str) -> list[Edit]:
    """Return the edits that put ``text`` into ``span`` in the case of what stands there, and fix an
    “a” or “an” before it: “an added bonus” becomes “a bonus”."""
    edits = [Edit(span, keep_case(view[span.start : span.end], text))]
    before = word_before(view, span.start)
    if before is not None and view[before.end : span.start].isspace():
        article = view[before.start : before.end]
        if article.lower() in ("a", "an") and article.lower() != article_for(text):
            edits.append(Edit(before, article[0] + article_for(text)[1:]))
    return edits
