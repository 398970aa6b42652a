"""Lose, loose or loss, by what stands around."""

import re

from seedlint.rule import Document, Edit, Finding, Match, Span, keep_case, pattern

_WORD = pattern(r"\b(?:loos(?:e|ing|er)|lose)\b", re.IGNORECASE)


def verify(document: Document, match: Match) -> Finding | None:
    found = _WORD.search(document.view, *match.span)
    if found is None:
        return None
    word = found[0].lower()
    if found.start() == match.span.start and word == "loosing":
        right = "losing"
    elif word == "looser":
        right = "loser"
    elif word == "loose" and found.end() == match.span.end and match.groups["before"]:
        right = "lose"
    elif found.end() == match.span.end:
        right = "loss"
    else:
        right = "loose"
    return Finding(match.span, edits=[Edit(Span(*found.span()), keep_case(found[0], right))])
