"""The verb behind a plural that begins a sentence or a clause."""

from seedlint.rule import PLAINS, Document, Edit, Finding, Hit, Span, starts_sentence, word_before

_JOINTS = frozenset("but because when if while although".split())
_FORMS = {"is": "are", "was": "were", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't"}
_FORMS |= {"doesn't": "don't", "has": "have", "does": "do"}


def judge(document: Document, hit: Hit) -> Finding | None:
    view = document.view
    text = hit.text
    if not starts_sentence(view, hit.span.start):
        before = word_before(view, hit.span.start)
        joint = document[before].lower() if before else ""
        led = joint in _JOINTS or (joint == "and" and before and view[before.start - 2] == ",")
        if not led or not hit.groups["det"]:
            return None
    noun = hit.groups["noun"] or ""
    if noun != noun.lower() and hit.groups["det"]:
        return None  # The People
    verb = Span(*hit.found.span("verb"))
    form = document[verb].lower().replace("’", "'")
    if not hit.groups["det"] and noun.lower() != "people":
        return None
    fixed = _FORMS.get(form) or PLAINS.get(form)
    if fixed is None or text.isupper():
        return None
    return Finding(verb, edits=[Edit(verb, fixed.replace("'", document.apostrophe))])
