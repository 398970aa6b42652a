"""Only before a verb: “evident to scientists” names people."""

from seedlint.rule import Document, Match


def verify(document: Document, match: Match) -> bool:
    verb = match.groups["verb"] or ""
    if document.after(match.span.end, 2).lstrip()[:1] in ("", ".", ",", ";", ":", ")", "\n"):
        return False  # “is obvious to parse”: no thing follows that somebody builds or shows
    return document.vocabulary.is_word(verb) and not verb.endswith(("s", "ing", "ed", "ers", "men"))
