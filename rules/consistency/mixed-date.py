"""Dates that begin with the day, and dates that begin with the month."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from seedlint.rule import Document, Edit, Finding, Span, majority_form, pattern

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
# The year is looked for first, for it is rare; what stands before it tells the form.
_YEAR = pattern(r"[12]\d{3}(?<!\d.{4})(?![\w/-])", re.DOTALL)
_FORMS = {
    "day": pattern(
        rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s(?P<month>{_MONTHS})\.?,?\s$"
    ),
    "month": pattern(
        rf"(?<![\w-])(?P<month>{_MONTHS})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s$"
    ),
}
_LONGEST = 30
"""The most code points of a date before its year."""
_EXAMPLES = {"day": "5 May 2024", "month": "May 5, 2024"}


class _Date(NamedTuple):
    span: Span
    form: str
    day: str
    month: str
    year: str


def count(document: Document, *, style: str = "document") -> dict[str, int]:
    """Return how many dates begin with the day, and how many with the month."""
    return Counter(date.form for date in _dates(document.view))


def check(
    document: Document, counts: Mapping[str, int], *, style: str = "document"
) -> Iterator[Finding]:
    form = majority_form(counts, style)
    if form not in _FORMS:
        return
    for span, name, day, month, year in _dates(document.view):
        if name != form:
            text = f"{day} {month} {year}" if form == "day" else f"{month} {day}, {year}"
            yield Finding(span, {"example": _EXAMPLES[form]}, [Edit(span, text)])


def _dates(view: str) -> Iterator[_Date]:
    for year in _YEAR.finditer(view):
        low = max(0, year.start() - _LONGEST)
        for name, form in _FORMS.items():
            found = form.search(view, low, year.start())
            if found:
                span = Span(found.start(), year.end())
                yield _Date(span, name, found["day"], found["month"], year[0])
