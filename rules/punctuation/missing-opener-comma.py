"""The opener stands at the start of a sentence, right before its subject."""

from seedlint.rule import Document, Edit, Finding, Match, Span, starts_sentence


def verify(document: Document, match: Match) -> Finding | None:
    start, end = match.span
    if not match.text[0].isupper() or not starts_sentence(document.view, start):
        return None
    words = document.view[start:end].split()
    behind = start + len(document.view[start : end - len(words[-1])].rstrip())
    opener = " ".join(words[:-1])
    return Finding(
        Span(start, behind), values={"opener": opener}, edits=[Edit(Span(behind, behind), ",")]
    )
