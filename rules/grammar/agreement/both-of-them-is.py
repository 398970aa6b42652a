"""The noun is a plural, and no “one of” stands before."""

from seedlint.rule import (
    PLURALS_OF_VERBS,
    SINGULARS,
    Document,
    Edit,
    Finding,
    Match,
    starts_sentence,
    word_before,
)

_FORMS = {"is": "are", "was": "were", "has": "have"}
_MORE = frozenset(PLURALS_OF_VERBS.values()) | {"shoes", "keys", "clothes"}
_JOINTS = frozenset("but because so when if although while".split())


def verify(document: Document, match: Match) -> Finding | None:
    group = next(name for name in ("of", "these", "where") if match.groups[name])
    noun = match.groups["noun"] or match.groups["things"]
    if noun is not None and noun not in SINGULARS and noun not in _MORE:
        return None
    if ". ." in document.view[max(0, match.span.start - 6) : match.span.start]:
        return None  # words are left out
    if not starts_sentence(document.view, match.span.start):
        before = word_before(document.view, match.span.start)
        if before is None or document[before].lower() not in _JOINTS:
            return None
    verb = match.group_span(group)
    return Finding(verb, edits=[Edit(verb, _FORMS[document[verb].lower()])])
