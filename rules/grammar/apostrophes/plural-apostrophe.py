"""Writes the plural, for everyday nouns and acronyms."""

from seedlint.rule import PLURALS, PLURALS_OF_VERBS, Document, Edit, Finding, Match, Span

_COUNTS = frozenset(
    "two three four five six seven eight nine ten many several these those few various"
    " numerous".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    noun = match.groups["noun"] or ""
    if (match.groups["count"] or "").lower() not in _COUNTS:
        return None
    plural = PLURALS.get(noun) or PLURALS_OF_VERBS.get(noun)
    if noun.isupper():
        plural = noun + "s"
    elif plural is None and document.vocabulary.frequency(noun + "s") > 3.5:
        plural = noun + "s" if document.vocabulary.is_word(noun + "s") else None
    if plural is None or noun in ("person", "child", "man", "woman"):
        return None
    span = Span(match.match.start("noun"), match.match.end("noun") + 2)
    return Finding(match.span, edits=[Edit(span, plural)])
