"""Exchanges the word."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, keep_case, sentence


def judge(document: Document, hit: Hit) -> Finding | None:
    group = next(name for name in hit.groups if hit.groups[name])
    start = sentence(document.view, hit.span.start).start
    if group == "than" and any(
        word in document.view[start : hit.span.end].lower()
        for word in ("prefer", "more", "less", "rather", "other", "er ", "same")
    ):
        return None
    word = Span(*hit.found.span(group))
    right = "then" if group == "than" else "than"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])
