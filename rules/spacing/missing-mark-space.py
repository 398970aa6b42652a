"""Judge whether a question or exclamation mark without a space behind it ends a sentence."""

from seedlint.rule import (
    Applicability,
    Document,
    Edit,
    Finding,
    Hit,
    Span,
    begins_sentences,
    joint,
    pattern,
)

_LETTER = pattern(r"[^\W\d_]")


def judge(document: Document, hit: Hit) -> Finding | None:
    segment = document.segment_at(hit.span.start)
    found = joint(document.view, hit.span.start, hit.span.end, segment)
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
    return Finding(hit.span, edits=[Edit(Span(found.gap, found.gap), " ")], applicability=grade)
