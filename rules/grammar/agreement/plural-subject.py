"""The verb after a plural that begins a sentence or a clause."""

from seedlint.rule import BASE_FORMS, Document, Edit, Finding, Match, starts_sentence, word_before

_JOINTS = frozenset("but because when if while although".split())
_FORMS = {"is": "are", "was": "were", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't"}
_FORMS |= {"doesn't": "don't", "has": "have", "does": "do"}


def verify(document: Document, match: Match) -> Finding | None:
    view = document.view
    text = match.text
    if not starts_sentence(view, match.span.start):
        before = word_before(view, match.span.start)
        punctuation_context = document[before].lower() if before else ""
        led = punctuation_context in _JOINTS or (
            punctuation_context == "and" and before and view[before.start - 2] == ","
        )
        if not led or not match.groups["det"]:
            return None
    noun = match.groups["noun"] or ""
    if noun != noun.lower() and match.groups["det"]:
        return None  # The People
    verb = match.group_span("verb")
    form = document[verb].lower().replace("’", "'")
    if not match.groups["det"] and noun.lower() != "people":
        return None
    fixed = _FORMS.get(form) or BASE_FORMS.get(form)
    if fixed is None or text.isupper():
        return None
    return Finding(verb, edits=[Edit(verb, fixed.replace("'", document.apostrophe))])
