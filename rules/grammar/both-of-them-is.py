"""The noun is a plural, and no “one of” stands before."""

from seedlint.rule import (
    PLURALS_OF_VERBS,
    SINGULARS,
    Document,
    Edit,
    Finding,
    Hit,
    Span,
    starts_sentence,
    word_before,
)

_FORMS = {"is": "are", "was": "were", "has": "have"}
_MORE = frozenset(PLURALS_OF_VERBS.values()) | {"shoes", "keys", "clothes"}
_JOINTS = frozenset("but because so when if although while".split())


def judge(document: Document, hit: Hit) -> Finding | None:
    group = next(name for name in ("of", "these", "where") if hit.groups[name])
    noun = hit.groups["noun"] or hit.groups["things"]
    if noun is not None and noun not in SINGULARS and noun not in _MORE:
        return None
    if ". ." in document.view[max(0, hit.span.start - 6) : hit.span.start]:
        return None  # words are left out
    if not starts_sentence(document.view, hit.span.start):
        before = word_before(document.view, hit.span.start)
        if before is None or document[before].lower() not in _JOINTS:
            return None
    verb = Span(*hit.found.span(group))
    return Finding(verb, edits=[Edit(verb, _FORMS[document[verb].lower()])])
