"""Edits and how they are put into a text."""

from collections.abc import Iterable
from typing import NamedTuple

from seedlint.text.span import Span


class Edit(NamedTuple):
    """Replace ``span`` by ``text``: an empty span inserts, an empty text deletes."""

    span: Span
    text: str

    @property
    def inserts(self) -> bool:
        """Whether the edit only adds text."""
        return self.span.start == self.span.end


def conflict(one: Edit, other: Edit) -> bool:
    """Return whether two edits cannot both be applied.

    They conflict when they overlap, and when they touch and either is an
    insertion: the order of two texts at one point would be a guess.
    Equal edits do not conflict, for they are applied once.
    """
    if one == other:
        return False
    if one.inserts or other.inserts:
        return one.span.start <= other.span.end and other.span.start <= one.span.end
    return one.span.overlaps(other.span)


def joined(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits of one fix, in order, with those that touch as one.

    Raises:
        ValueError: two of them overlap.
    """
    whole: list[Edit] = []
    for edit in sorted(set(edits)):
        if not whole or whole[-1].span.end < edit.span.start:
            whole.append(edit)
            continue
        (start, end), text = whole[-1]
        if edit.span.start < end:
            raise ValueError(f"edits {start}:{end} and {tuple(edit.span)} overlap")
        whole[-1] = Edit(Span(start, edit.span.end), text + edit.text)
    return whole


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits put in; equal edits count once.

    Raises:
        ValueError: two edits conflict, or one lies outside of the text.
    """
    pieces: list[str] = []
    position = 0
    previous: Edit | None = None
    for edit in sorted(set(edits)):
        (start, end), replacement = edit
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"edit {start}:{end} lies outside of a text of {len(text)}")
        if previous is not None and conflict(previous, edit):
            raise ValueError(f"edits {tuple(previous.span)} and {tuple(edit.span)} conflict")
        pieces += text[position:start], replacement
        position = end
        previous = edit
    pieces.append(text[position:])
    return "".join(pieces)
