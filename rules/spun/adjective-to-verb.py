"""Only before a verb: “evident to scientists” names people."""

from seedlint.rule import Document, Match


def verify(document: Document, match: Match) -> bool:
    verb = match.groups["verb"] or ""
    return document.vocabulary.is_word(verb) and not verb.endswith(("s", "ing", "ed", "ers", "men"))
