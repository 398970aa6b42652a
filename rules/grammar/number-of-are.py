"""Only where the sentence begins so."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, starts_sentence

_FORMS = {"are": "is", "were": "was", "have": "has", "aren't": "isn't", "weren't": "wasn't"}
_FORMS["haven't"] = "hasn't"
_CLAUSE = frozenset("we they you who that which i he she it".split())


def judge(document: Document, hit: Hit) -> Finding | None:
    if not starts_sentence(document.view, hit.span.start):
        return None
    head = (hit.groups["head"] or "").lower().split()
    if any(word in _CLAUSE for word in head):
        return None
    verb = Span(*hit.found.span("verb"))
    fixed = _FORMS[document[verb].lower().replace("’", "'")]
    return Finding(verb, edits=[Edit(verb, fixed.replace("'", document.apostrophe))])
