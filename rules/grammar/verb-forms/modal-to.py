"""Drops “to”, or the ending."""

from seedlint.rule import BASE_FORMS, Document, Edit, Finding, Match, pattern, sentence

_ALL_ONE_CAN = pattern(
    r"\b(?:all|what|whatever|everything|anything|best|as|more|much|little|least|most|thing|things"
    r"|nothing|than|how|where|if|only)\b[^.;]{0,40}$"
)


def verify(document: Document, match: Match) -> Finding | None:
    if match.groups["third"]:
        third = match.group_span("third")
        return Finding(third, edits=[Edit(third, BASE_FORMS[document[third].lower()])])
    around = sentence(document.view, match.span.start)
    if _ALL_ONE_CAN.search(document.view[around.start : match.span.start].lower()):
        return None
    return Finding(match.span, edits=[Edit(match.group_span("to"), "")])
