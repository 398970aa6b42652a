"""Drops “to”, or the ending."""

from seedlint.rule import PLAINS, Document, Edit, Finding, Hit, Span, pattern, sentence

_ALL_ONE_CAN = pattern(
    r"\b(?:all|what|whatever|everything|anything|best|as|more|much|little|least|most|thing|things"
    r"|nothing|than|how|where|if|only)\b[^.;]{0,40}$"
)


def judge(document: Document, hit: Hit) -> Finding | None:
    if hit.groups["third"]:
        third = Span(*hit.found.span("third"))
        return Finding(third, edits=[Edit(third, PLAINS[document[third].lower()])])
    around = sentence(document.view, hit.span.start)
    if _ALL_ONE_CAN.search(document.view[around.start : hit.span.start].lower()):
        return None
    return Finding(hit.span, edits=[Edit(Span(*hit.found.span("to")), "")])
