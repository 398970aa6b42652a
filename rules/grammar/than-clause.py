"""Exchanges the word."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case, sentence


def verify(document: Document, match: Match) -> Finding | None:
    group = next(name for name in match.groups if match.groups[name])
    start = sentence(document.view, match.span.start).start
    if group == "than" and any(
        word in document.view[start : match.span.end].lower()
        for word in ("prefer", "more", "less", "rather", "other", "er ", "same")
    ):
        return None
    word = match.group_span(group)
    right = "then" if group == "than" else "than"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])
