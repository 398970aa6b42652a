"""Which of two words at a slash is a name that lost its capital."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding | None:
    name, other = ("second", "before") if hit.groups["second"] else ("first", "after")
    vocabulary, lower = document.vocabulary, hit.groups[name] or ""
    capital = lower.capitalize()
    if vocabulary.knows(lower) or not vocabulary.is_name(capital):
        return None
    if not vocabulary.is_name(hit.groups[other] or ""):
        return None
    span = Span(*hit.found.span(name))
    return Finding(span, edits=[Edit(span, capital)])
