"""What rules say about names, and about the words of others."""

import re

from seedlint.diagnostic import Applicability, Finding
from seedlint.document import Document
from seedlint.english.identifier_context import ALONE, PROSE, usage
from seedlint.english.quotations import in_quotation
from seedlint.english.sentences import word_before
from seedlint.match import Match
from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_ADDRESS = pattern(r"[(\[]\s?(?:at|dot)\s?[)\]]", re.IGNORECASE)
"""An address of e-mail that is spelled out: “w (dot) wales (at) example (dot) com”."""
_NEAR = 24


def lowercase_name(document: Document, hit: Match) -> Finding | None:
    """Return the finding for a name found in lower case, or None where it is no name.

    In prose it has the rule's own grade. Alone in a cell, an item or a heading the
    word may be a code for something, so there it is only a suggestion.
    """
    if _ADDRESS.search(document.view, max(0, hit.span[0] - _NEAR), hit.span[1] + _NEAR):
        return None
    use = usage(document.view, hit.span, document.vocabulary.knows)
    if use == PROSE:
        return Finding(hit.span)
    return Finding(hit.span, applicability=Applicability.suggest) if use == ALONE else None


def is_borrowed(document: Document, place: Span) -> bool:
    """Return whether a word stands in a quotation, a title or a name, which keep their spelling."""
    view = document.view
    if view[place.start].isupper() and word_before(view, place.start):
        return True
    return in_quotation(view, place.start, document.segment_at(place.start))
