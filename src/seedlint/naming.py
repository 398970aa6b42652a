"""What a rule says about a name that stands in lower case."""

from seedlint.diagnostic import Applicability, Finding
from seedlint.document import Document, Hit
from seedlint.text.usage import ALONE, PROSE, usage


def lowercase_name(document: Document, hit: Hit) -> Finding | None:
    """The finding for a name found in lower case, or None where it is no name.

    In prose it has the rule's own grade. Alone in a cell, an item or a heading the
    word may be a code for something, so there it is only a suggestion.
    """
    use = usage(document.view, hit.span, document.vocabulary.knows)
    if use == PROSE:
        return Finding(hit.span)
    return Finding(hit.span, applicability=Applicability.suggest) if use == ALONE else None
