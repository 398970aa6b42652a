"""Capitalizes the words of a name that count."""

from seedlint.rule import Document, Edit, Finding, Hit, capitalize


def judge(document: Document, hit: Hit) -> Finding:
    """The name with capitals on all words but “of” and “the”."""
    name = " ".join(
        word if word in ("of", "the") else capitalize(word) for word in hit.text.split()
    )
    return Finding(hit.span, edits=[Edit(hit.span, name)])
