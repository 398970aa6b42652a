"""Only where a question begins."""

from seedlint.rule import PLAINS, Document, Edit, Finding, Hit, Span, starts_sentence, word_before

_ASKING = frozenset("what where when why how who whom and but so which much many".split())


def judge(document: Document, hit: Hit) -> Finding | None:
    if not starts_sentence(document.view, hit.span.start):
        before = word_before(document.view, hit.span.start)
        if before is None or document[before].lower() not in _ASKING:
            return None
        if not starts_sentence(document.view, before.start):
            return None
    verb = Span(*hit.found.span("verb"))
    form = document[verb].lower()
    plain = {"had": "have", "went": "go"}.get(form) or PLAINS[form]
    return Finding(verb, edits=[Edit(verb, plain)])
