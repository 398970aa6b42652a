"""Judge whether a question or exclamation mark without a space after it ends a sentence."""

from seedlint.rule import (
    Applicability,
    Document,
    Edit,
    Finding,
    Match,
    Span,
    begins_sentences,
    pattern,
    punctuation_context,
)

_LETTER = pattern(r"[^\W\d_]")


def verify(document: Document, match: Match) -> Finding | None:
    segment = document.segment_at(match.span.start)
    found = punctuation_context(document.view, match.span.start, match.span.end, segment)
    if not found or found.others:
        return None
    knows = document.vocabulary.knows
    left, right = found.left, found.right
    goes_on = not found.tail.strip(",:") and _LETTER.search(
        document.view, found.chunk.end, segment.end
    )
    if begins_sentences(right) and (goes_on or left.islower()):
        grade = Applicability.safe
    elif left.islower() and knows(left) and (knows(right) or right.istitle()):
        grade = Applicability.suggest
    else:
        return None
    return Finding(match.span, edits=[Edit(Span(found.gap, found.gap), " ")], applicability=grade)
