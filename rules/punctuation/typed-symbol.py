"""Put the sign that was meant."""

from seedlint.rule import Document, Edit, Finding, Hit, word_before

_SIGNS = {"copyright": "©", "registered": "®", "trademark": "™", "more": "±"}


def judge(document: Document, hit: Hit) -> Finding | None:
    name = next(name for name in _SIGNS if hit.groups[name])
    # A registered name begins with a capital; free(r) is a word with an ending.
    word = word_before(document.view, hit.span.start)
    if name == "registered" and not (word and document[word][0].isupper()):
        return None
    return Finding(hit.span, edits=[Edit(hit.span, _SIGNS[name])])
