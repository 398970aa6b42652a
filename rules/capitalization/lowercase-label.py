"""Text after the labels of list items, held against the other labels of the document."""

import re
from collections.abc import Iterator, Sequence

from seedlint.rule import (
    BORDER,
    HIDDEN,
    MARK,
    Applicability,
    Block,
    Document,
    Edit,
    Finding,
    Span,
    capitalize,
    pattern,
)

SHARE = 0.8
LEAST_WORDS = 3
LABEL = pattern(
    rf"[\s{MARK}{HIDDEN}]*(?P<label>[A-Z][^\n:.!?#\d{HIDDEN}]{{0,59}}):[\s{MARK}]+(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)"
    r"(?P<rest>[^\n]*)"
)
SMALL = pattern(rf"\s*{HIDDEN}+ [^{BORDER}:]{{1,70}}:{MARK}*\s+{MARK}*[a-z]")
"""An item with a small letter after its label."""
CAPITAL = pattern(
    rf"{BORDER}\s*+{HIDDEN}++\s[\s{MARK}{HIDDEN}]*+[A-Z][^\n:.!?#\d{HIDDEN}{BORDER}]{{0,59}}:[\s{MARK}]+"
    rf"[^\W\d_a-z]"
)
"""An item with a capital after its label."""
LEAST_CAPITALS = 3
"""How many there must be after the first line: fewer are no share of which one stands out."""
LONGEST = 160
"""How far before that letter its item begins, in code points."""
WORD = pattern(r"[^\W\d_]+")


def check(document: Document, places: Sequence[int], *, others: int = 5) -> Iterator[Finding]:
    """Yield a finding for each item whose text begins differently from nearly all others."""
    # Most texts have no small letter after a label, or no capitals: their lists need no look.
    if not any(_may_stand_out(document, place) for place in places):
        return
    if len(CAPITAL.findall(document.view)) < LEAST_CAPITALS:
        return
    items = list(document.blocks("item"))
    labels = [LABEL.match(document.view, *item.span) for item in items]
    found = [label for label in labels if label]
    capitals = sum(label["word"][0].isupper() for label in found)
    if capitals == len(found) or capitals < SHARE * len(found):
        return
    for index, label in enumerate(labels):
        if label is None or not label["word"].islower() or not _agree(items, labels, index):
            continue
        if not _is_text(document, label):
            continue
        span = Span(*label.span("word"))
        yield Finding(
            span,
            edits=[Edit(span, capitalize(document[span]))],
            applicability=None if capitals >= others else Applicability.suggest,
        )


def _may_stand_out(document: Document, place: int) -> bool:
    """Return whether a small letter stands after what looks like the label of an item, and begins
    enough words."""
    view = document.view
    border = view.rfind(BORDER, max(0, place - LONGEST), place)
    if (border < 0 and place >= LONGEST) or not SMALL.match(view, border + 1):
        return False
    label = LABEL.match(view, border + 1)
    return label is not None and label["word"].islower() and _is_text(document, label)


def _is_text(document: Document, label: re.Match[str]) -> bool:
    """Return whether words, of which the first is known, stand after a label."""
    enough = len(WORD.findall(label["rest"])) + 1 >= LEAST_WORDS
    return enough and document.vocabulary.is_word(label["word"])


def _agree(items: Sequence[Block], labels: Sequence[re.Match[str] | None], index: int) -> bool:
    """Return whether the items right before and after, as far as there are, have labels and
    capitals."""
    beside = [
        labels[other]
        for other in (index - 1, index + 1)
        if 0 <= other < len(items)
        and items[other].level == items[index].level
        and (items[min(other, index)].span.end + 2 >= items[max(other, index)].span.start)
    ]
    return bool(beside) and all(label and label["word"][0].isupper() for label in beside)
