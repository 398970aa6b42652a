"""At the beginning of a sentence, so that nothing helps the verb."""

from seedlint.rule import THIRD_PERSON_FORMS, Document, Edit, Finding, Match, starts_sentence


def verify(document: Document, match: Match) -> Finding | None:
    if not starts_sentence(document.view, match.span.start):
        return None
    verb = match.group_span("verb")
    fixed = THIRD_PERSON_FORMS.get(document[verb])
    return Finding(verb, edits=[Edit(verb, fixed)]) if fixed else None
