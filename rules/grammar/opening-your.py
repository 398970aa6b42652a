"""The sentence begins so, and has no verb of its own."""

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    Match,
    keep_case,
    pattern,
    sentence,
    starts_sentence,
)

_VERB = pattern(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|makes?|made"
    r"|means?|meant|took|takes?|gave|gives?|led|leads?|helps?|helped|shows?|showed|runs?|became|seems?"
    r"|seemed|caused?|causes|came|comes|does|did|do|goes|went|needs?|needed)\b"
)
_ENDING = {"your": "you{}re", "their": "they{}re", "its": "it{}s"}


def verify(document: Document, match: Match) -> Finding | None:
    group = next(name for name in _ENDING if match.groups[name])
    word = match.group_span(group)
    if not starts_sentence(document.view, word.start):
        return None
    around = sentence(document.view, word.start)
    if group != "your" and _VERB.search(document.view[match.span.end : around.end].lower()):
        return None
    if group == "your" and document.view[match.span.end : match.span.end + 1] == "-":
        return None
    fixed = keep_case(document[word], _ENDING[group].format(document.apostrophe))
    return Finding(word, edits=[Edit(word, fixed)])
