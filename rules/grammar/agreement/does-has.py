"""Only where a question begins."""

from seedlint.rule import BASE_FORMS, Document, Edit, Finding, Match, starts_sentence, word_before

_ASKING = frozenset("what where when why how who whom and but so which much many".split())


def verify(document: Document, match: Match) -> Finding | None:
    if not starts_sentence(document.view, match.span.start):
        before = word_before(document.view, match.span.start)
        if before is None or document[before].lower() not in _ASKING:
            return None
        if not starts_sentence(document.view, before.start):
            return None
    verb = match.group_span("verb")
    form = document[verb].lower()
    plain = {"had": "have", "went": "go"}.get(form) or BASE_FORMS[form]
    return Finding(verb, edits=[Edit(verb, plain)])
