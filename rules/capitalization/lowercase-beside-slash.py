"""Which of two words at a slash is a name that lost its capital."""

from seedlint.rule import Document, Edit, Finding, Hit, Span

_NEW = frozenset(("new jersey", "new york"))
"""Their second halves are words by themselves."""


def judge(document: Document, hit: Hit) -> Finding | None:
    name, other = ("second", "before") if hit.groups["second"] else ("first", "after")
    vocabulary, lower = document.vocabulary, hit.groups[name] or ""
    *_, last = lower.split()
    if lower not in _NEW and (vocabulary.knows(last) or not vocabulary.is_name(last.capitalize())):
        return None
    if not vocabulary.is_name(hit.groups[other] or ""):
        return None
    span = Span(*hit.found.span(name))
    return Finding(span, edits=[Edit(span, lower.title())])
