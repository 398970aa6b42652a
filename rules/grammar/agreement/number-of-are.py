"""Only where the sentence begins so."""

from seedlint.rule import Document, Edit, Finding, Match, starts_sentence

_FORMS = {"are": "is", "were": "was", "have": "has", "aren't": "isn't", "weren't": "wasn't"}
_FORMS["haven't"] = "hasn't"
_CLAUSE = frozenset("we they you who that which i he she it".split())


def verify(document: Document, match: Match) -> Finding | None:
    if not starts_sentence(document.view, match.span.start):
        return None
    head = (match.groups["head"] or "").lower().split()
    if any(word in _CLAUSE for word in head):
        return None
    verb = match.group_span("verb")
    fixed = _FORMS[document[verb].lower().replace("’", "'")]
    return Finding(verb, edits=[Edit(verb, fixed.replace("'", document.apostrophe))])
