"""Lose, loose or loss, by what stands around."""

import re

from seedlint.rule import Document, Edit, Finding, Hit, Span, keep_case, pattern

_WORD = pattern(r"\b(?:loos(?:e|ing|er)|lose)\b", re.IGNORECASE)


def judge(document: Document, hit: Hit) -> Finding | None:
    found = _WORD.search(document.view, *hit.span)
    if found is None:
        return None
    word = found[0].lower()
    if found.start() == hit.span.start and word == "loosing":
        right = "losing"
    elif word == "looser":
        right = "loser"
    elif word == "loose" and found.end() == hit.span.end and hit.groups["before"]:
        right = "lose"
    elif found.end() == hit.span.end:
        right = "loss"
    else:
        right = "loose"
    return Finding(hit.span, edits=[Edit(Span(*found.span()), keep_case(found[0], right))])
