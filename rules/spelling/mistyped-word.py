"""Unknown words of which everybody sees what they should be."""

from collections.abc import Iterator

from seedlint.rule import (
    Applicability,
    Document,
    Edit,
    Finding,
    Span,
    pattern,
    typo_candidates,
    unambiguous_correction,
)

_NAMED = pattern(
    r"\s(?:module|command|option|flag|function|method|class|keyword|directive|package|variable"
    r"|parameter|plugin|extension|library|program|utility|tool)s?\b"
)


def check(document: Document) -> Iterator[Finding]:
    vocabulary = document.vocabulary
    for word, spans in typo_candidates(
        document, lambda word: unambiguous_correction(word, vocabulary)
    ).items():
        right = unambiguous_correction(word, vocabulary)
        assert right is not None, "else it was not wanted"
        for span in spans:
            named = _may_be_named(document.view, span)
            grade = Applicability.suggest if named else Applicability.safe
            yield Finding(span, edits=[Edit(span, right)], applicability=grade)


def _may_be_named(view: str, span: Span) -> bool:
    """Whether a word names something of a program, or is a short form alone in brackets."""
    alone = view[span.start - 1 : span.start] == "(" and view[span.end : span.end + 1] == ")"
    return alone or _NAMED.match(view, span.end) is not None
