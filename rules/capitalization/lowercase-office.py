"""Tells an office before its holder's name from one that stands for itself."""

from seedlint.rule import Document, Match, word_before

APART = frozenset(
    "a an the this that every each any no his her its our their my your former ex late then "
    "current in as or elected appointed named called because now".split()
)


def verify(document: Document, match: Match) -> bool:
    """Return whether nothing before the office keeps it apart from the name."""
    before = word_before(document.view, match.span.start)
    previous = document[before] if before else ""
    if previous[:1].isupper():
        return False  # “the Swedish king Gustav”: he is described, not addressed
    return previous not in APART and not previous.endswith(("'s", "’s"))
