"""What some rules need a document to have; whoever does not have it is not asked about it.

For a short text, to call a rule that finds nothing takes longer than to scan for all others.
"""

from collections.abc import Callable, Mapping

from seedlint.document import Document


def _has_unusual_characters(document: Document) -> bool:
    symbols = document.symbols
    return not (symbols.isascii() and symbols.isprintable())


NEEDS: Mapping[str, Callable[[Document], object]] = {
    "doubled-words": lambda document: document.tokens.doubled,
    "lost-layout": lambda document: document.lost_layout,
    "regional-words": lambda document: document.tokens.telling and document.tokens.regional,
    "unknown-words": lambda document: document.tokens.telling and document.tokens.unknown,
    "unusual-characters": _has_unusual_characters,
}
"""By their names in rule files.

doubled-words: a word and its like, side by side. lost-layout: each line is a paragraph.
regional-words: words that some region spells otherwise. unknown-words: words that the vocabulary
lacks. unusual-characters: any that is neither printable ASCII nor a tab or line feed.
"""
