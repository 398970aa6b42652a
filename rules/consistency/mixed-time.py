"""Find times of day that are written otherwise than in the rest of the text."""

import re
from collections.abc import Iterator, Sequence

from seedlint.rule import Document, Edit, Finding, Span, find_majority, pattern

_CLOCK = r"(?<![\w.:])(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?"
_FORMS = {
    "5 p.m.": pattern(rf"{_CLOCK}(?P<half>[ \xa0][ap]\.m\.)"),
    "5 pm": pattern(rf"{_CLOCK}(?P<half>[ \xa0][ap]m)\b"),
    "5pm": pattern(rf"{_CLOCK}(?P<half>[ap]m)\b"),
    "5 PM": pattern(rf"{_CLOCK}(?P<half>[ \xa0][AP]M)\b"),
    "5PM": pattern(rf"{_CLOCK}(?P<half>[AP]M)\b"),
    "5 P.M.": pattern(rf"{_CLOCK}(?P<half>[ \xa0][AP]\.M\.)"),
}
_HALVES = {name: name[1:] for name in _FORMS}


def check(
    document: Document, places: Sequence[int], *, style: str = "document"
) -> Iterator[Finding]:
    view = document.view
    votes = find_majority(view, _FORMS, style, places=places)
    if votes.others:
        values = {
            "count": len(votes.others),
            "total": votes.total,
            "usual": votes.form,
        }
        edits = [_edit(view, time, _HALVES[votes.form]) for time in votes.others]
        yield Finding(Span(*votes.others[0].span()), values, edits)


def _edit(view: str, time: re.Match[str], form: str) -> Edit:
    start, end = time.span("half")
    letter = "a" if "a" in time["half"].lower() else "p"
    new = form.replace("p", letter).replace("P", letter.upper())
    if new.endswith(".") and view[end : end + 1] == ".":
        new = new[:-1]
    elif time["half"].endswith(".") and not new.endswith(".") and _ends_sentence(view, end):
        new += "."
    return Edit(Span(start, end), new)


def _ends_sentence(view: str, end: int) -> bool:
    """Return whether the last stop of a.m. was also that of the sentence."""
    behind = view[end : end + 3].lstrip()
    return not behind or behind[0] == "\x03" or behind[0].isupper()
