"""At the beginning of a sentence, so that nothing helps the verb."""

from seedlint.rule import THIRDS, Document, Edit, Finding, Hit, Span, starts_sentence


def judge(document: Document, hit: Hit) -> Finding | None:
    if not starts_sentence(document.view, hit.span.start):
        return None
    verb = Span(*hit.found.span("verb"))
    fixed = THIRDS.get(document[verb])
    return Finding(verb, edits=[Edit(verb, fixed)]) if fixed else None
