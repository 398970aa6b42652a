"""Weekdays beside full dates, held against the calendar."""

from datetime import date

from seedlint.rule import Document, Edit, Finding, Match, Span

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January February March April May June July August September October November December".split()
)


def verify(document: Document, match: Match) -> Finding | bool:
    groups = {name: value or "" for name, value in match.groups.items()}
    month = groups["month"] or groups["month2"]
    day = groups["day"] or groups["day2"]
    try:
        meant = date(int(groups["year"]), _MONTHS.index(month) + 1, int(day))
    except ValueError:
        return False  # no day of the calendar, which another rule tells
    right = _DAYS[meant.weekday()]
    if right == groups["weekday"]:
        return False
    span = Span(match.span.start, match.span.start + len(groups["weekday"]))
    said = f"{month} {day}, {groups['year']} is a {right}, not a {groups['weekday']}."
    return Finding(match.span, {"message": said}, [Edit(span, right)])
