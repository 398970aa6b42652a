"""Only before a verb: “evident to scientists” names people."""

from seedlint.rule import Document, Hit


def judge(document: Document, hit: Hit) -> bool:
    verb = hit.groups["verb"] or ""
    return document.vocabulary.is_word(verb) and not verb.endswith(("s", "ing", "ed", "ers", "men"))
