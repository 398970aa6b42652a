"""From a text and what it should be to a few edits, so that cursors and folds stay."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from seedlint.text.edits import Edit
from seedlint.text.span import Span


def changes(before: str, after: str) -> Iterator[Edit]:
    """Edits, by runs of lines, that make one text of the other."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    for kind, first, last, start, end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            yield _least(before, Span(starts[first], starts[last]), "".join(new[start:end]))


def _least(text: str, span: Span, new: str) -> Edit:
    """The edit without what stays at its head and tail. A line ending stays whole."""
    old = text[span.start : span.end]
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    if old[:head].endswith("\r"):
        head -= 1
    most -= head
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    if tail and old[len(old) - tail] == "\n" and old[: len(old) - tail].endswith("\r"):
        tail -= 1
    return Edit(Span(span.start + head, span.end - tail), new[head : len(new) - tail])
