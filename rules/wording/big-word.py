"""Nouns stay where only the verb has a plain word, and “a” or “an” follows its word."""

from seedlint.rule import Document, Finding, Match, exchanged, word_before

# Nouns as well as verbs: a word that belongs to a noun before them shows which.
_NOUNS = frozenset(["assist", "assists", "initiate", "initiates", "purchase"])
_BEFORE_NOUNS = frozenset(
    "a an another any each every first her his its last my no our second some such that the "
    "their this your".split()
)
_UNCOUNTED = frozenset(["enough", "many"])


def verify(document: Document, match: Match) -> Finding | None:
    before = word_before(document.view, match.span.start)
    article = document[before].lower() if before else ""
    if article in _BEFORE_NOUNS and match.text.lower() in _NOUNS:
        return None
    if article in ("a", "an") and match.replacement in _UNCOUNTED:
        return None
    return Finding(match.span, edits=exchanged(document.view, match.span, match.replacement))
