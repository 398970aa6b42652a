"""Take a ligature apart."""

import unicodedata

from seedlint.rule import Document, Edit, Finding, Match, chunk


def verify(document: Document, match: Match) -> Finding:
    # Long s and t are one letter each, whatever the glyph was made for.
    letters = unicodedata.normalize("NFKC", match.text)
    word = chunk(document.view, match.span.start)
    whole = unicodedata.normalize("NFKC", document[word]).strip(".,;:!?\"'()")
    return Finding(match.span, {"fix": whole}, [Edit(match.span, letters)])
