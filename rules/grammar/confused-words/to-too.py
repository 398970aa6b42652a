"""Verify candidates of to-too, context by context."""

import re

from seedlint.rule import Document, Edit, Finding, Match, keep_case, pattern


def verify_to_too(document: Document, match: Match) -> Finding:
    group = next(name for name in match.groups if name != "lead" and match.groups.get(name))
    word = match.group_span(group)
    right = "to" if group.startswith("too") else "too"
    return Finding(match.span, edits=[Edit(word, keep_case(document[word], right))])


_FROM = pattern(r"\bfrom\b[^.;]{0,40}$")
_AMOUNTS = pattern(r"(?:come|comes|came|go|goes|went) to much\b", re.IGNORECASE)
"""“Did it come to much?” asks for a sum."""
_PEOPLE = pattern(r"\s+(?:many|much)\s+(?:people|of|a|an|the|others|users|in)\b")


def verify_too_many_o(document: Document, match: Match) -> Finding | None:
    group = next(name for name in match.groups if match.groups.get(name))
    word = match.group_span(group)
    view = document.view
    if group == "to" and _PEOPLE.match(view, word.end):
        return None
    if group == "to2" and _AMOUNTS.match(view, match.span.start):
        return None
    if not group.startswith("too") and _FROM.search(view, max(0, word.start - 60), word.start):
        return None
    right = "to" if group.startswith("too") else "too"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])
