"""Verify candidates of lose-loose, context by context."""

import re

from seedlint.rule import Document, Edit, Finding, Match, Span, keep_case, pattern

_RIGHT = {"ing": "losing", "loose": "lose", "loose2": "lose", "lose": "loose"}


def verify_loosing(document: Document, match: Match) -> Finding:
    group = next(name for name in _RIGHT if match.groups.get(name))
    word = match.group_span(group)
    return Finding(word, edits=[Edit(word, keep_case(document[word], _RIGHT[group]))])


_WORD = pattern(r"\b(?:loos(?:e|ing|er)|lose)\b", re.IGNORECASE)


def verify_to_loose(document: Document, match: Match) -> Finding | None:
    found = _WORD.search(document.view, *match.span)
    if found is None:
        return None
    word = found[0].lower()
    if found.start() == match.span.start and word == "loosing":
        right = "losing"
    elif word == "looser":
        right = "loser"
    elif word == "loose" and found.end() == match.span.end and match.groups.get("before"):
        right = "lose"
    elif found.end() == match.span.end:
        right = "loss"
    else:
        right = "loose"
    return Finding(match.span, edits=[Edit(Span(*found.span()), keep_case(found[0], right))])
