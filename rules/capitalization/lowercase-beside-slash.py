"""Which of two words at a slash is a name that lost its capital."""

from seedlint.rule import Document, Edit, Finding, Match

_NEW = frozenset(("new jersey", "new york"))
"""Their second halves are words by themselves."""


def verify(document: Document, match: Match) -> Finding | None:
    name, other = ("second", "before") if match.groups["second"] else ("first", "after")
    vocabulary, lower = document.vocabulary, match.groups[name] or ""
    *_, last = lower.split()
    if lower not in _NEW and (vocabulary.knows(last) or not vocabulary.is_name(last.capitalize())):
        return None
    if not vocabulary.is_name(match.groups[other] or ""):
        return None
    span = match.group_span(name)
    return Finding(span, edits=[Edit(span, lower.title())])
