"""Judges a name of several words, of which some are in lower case."""

from seedlint.rule import Document, Edit, Finding, Match, lowercase_name, starts_sentence

SMALL = frozenset("al al-fitr and d'ivoire de es of the upon".split())


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding where a word that needs its capital has none.

    “Pacific ocean” and “southeast Asia” are style: where one word has its capital,
    the others must mean nothing without theirs (“Los angeles”, “United states”).
    """
    if match.text.replace("’", "'") == match.replacement:
        return None
    words = [word for word in match.text.split() if word.replace("’", "'") not in SMALL]
    lower = [word for word in words if word[0].islower()]
    if not lower:
        return None
    mixed = len(lower) < len(words) and words[0].lower() != "united"
    if words[0] == "New" and lower == words[1:2]:
        mixed = starts_sentence(document.view, match.span.start)  # “New jersey designs”
    if mixed and all(map(document.vocabulary.is_word, lower)):
        return None
    finding = lowercase_name(document, match)
    if finding is None or "’" not in match.text:
        return finding
    return finding._replace(edits=[Edit(match.span, match.replacement.replace("'", "’"))])
