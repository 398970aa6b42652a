"""Looks up the noun."""

from seedlint.rule import SINGULARS, Document, Edit, Finding, Match, pattern, word_before

_FILE = pattern(r"[._/-]\w")
_ENDS = frozenset("avoid do prevent achieve allow ensure fix support help like with".split())


def verify(document: Document, match: Match) -> Finding | None:
    singular = SINGULARS.get(match.groups["noun"] or "")
    if singular is None:
        return None
    if _FILE.match(document.text, match.span.end):
        return None  # a requirements.txt
    before = word_before(document.view, match.span.start)
    if before is not None and document[before].lower() in _ENDS:
        return None  # “to avoid this users must wait” lacks a comma, not a singular
    noun = match.group_span("noun")
    return Finding(match.span, edits=[Edit(noun, singular)])
