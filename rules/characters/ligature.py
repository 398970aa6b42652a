"""Take a ligature apart."""

import unicodedata

from seedlint.rule import Document, Edit, Finding, Hit, chunk


def judge(document: Document, hit: Hit) -> Finding:
    # Long s and t are one letter each, whatever the glyph was made for.
    letters = unicodedata.normalize("NFKC", hit.text)
    word = chunk(document.view, hit.span.start)
    whole = unicodedata.normalize("NFKC", document[word]).strip(".,;:!?\"'()")
    return Finding(hit.span, {"fix": whole}, [Edit(hit.span, letters)])
