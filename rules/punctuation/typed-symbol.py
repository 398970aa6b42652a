"""Put the sign that was meant."""

from seedlint.rule import Document, Edit, Finding, Match, word_before

_SIGNS = {"copyright": "©", "registered": "®", "trademark": "™", "more": "±"}


def verify(document: Document, match: Match) -> Finding | None:
    name = next(name for name in _SIGNS if match.groups[name])
    # A registered name begins with a capital; free(r) is a word with an ending.
    word = word_before(document.view, match.span.start)
    if name == "registered" and not (word and document[word][0].isupper()):
        return None
    return Finding(match.span, edits=[Edit(match.span, _SIGNS[name])])
