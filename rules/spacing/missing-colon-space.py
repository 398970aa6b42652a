"""Judge whether a colon without a space after it introduces a clause."""

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

# No key has one of these as its value.
_CLAUSES = frozenset(
    "a an the this that these those we you he she it they there if when because how what why who"
    " whether our their his her my your its it's there's let's don't".split()
)
_LETTER = pattern(r"[^\W\d_]")
_PAIR = pattern(r"[^\W\d_]:[^\W\d_]")
_NEAR = 60


_WORD = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def verify(document: Document, match: Match) -> Finding | None:
    word = _WORD.match(document.view, match.span.end)
    if word and word[0].islower() and word[0].replace("’", "'") not in _CLAUSES:
        return None  # key:value
    segment = document.segment_at(match.span.start)
    found = punctuation_context(document.view, match.span.start, match.span.end, segment)
    if not found or found.others or found.bracketed or found.tail.strip(",:"):
        return None
    left, right = found.left, found.right
    low, high = max(segment.start, found.gap - _NEAR), min(segment.end, found.gap + _NEAR)
    near = document.view[low:high]
    if len(_PAIR.findall(near)) > 1:
        return None  # friend:you, other:you
    goes_on = _LETTER.search(document.view, found.chunk.end, segment.end)
    number = left[0].isdigit()
    if not goes_on or not (number or (len(left) > 1 and document.vocabulary.knows(left))):
        return None
    begins = right.istitle() and begins_sentences(right)
    clause = not number and right.replace("’", "'") in _CLAUSES
    speech = len(left) > 2 and document.view[found.gap] == "“"
    if begins or clause or speech:
        grade = Applicability.safe
    elif (number or left.islower()) and right.istitle() and document.vocabulary.knows(right):
        grade = Applicability.suggest
    else:
        return None
    return Finding(match.span, edits=[Edit(Span(found.gap, found.gap), " ")], applicability=grade)
