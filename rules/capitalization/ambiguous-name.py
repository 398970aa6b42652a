"""Capitalizes the words of a name that count."""

from seedlint.rule import Document, Edit, Finding, Match, capitalize


def verify(document: Document, match: Match) -> Finding:
    """Return the name with capitals on all words but “of” and “the”."""
    name = " ".join(
        word if word in ("of", "the") else capitalize(word) for word in match.text.split()
    )
    return Finding(match.span, edits=[Edit(match.span, name)])
