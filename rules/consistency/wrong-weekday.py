"""Weekdays beside full dates, held against the calendar."""

from datetime import date

from seedlint.rule import Document, Edit, Finding, Match, Span

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def verify(document: Document, match: Match) -> Finding | bool:
    groups = {name: value or "" for name, value in match.groups.items()}
    month = groups["month"] or groups["month2"]
    day = groups["day"] or groups["day2"]
    try:
        meant = date(int(groups["year"]), _MONTHS.index(month[:3]) + 1, int(day))
    except ValueError:
        return False  # no day of the calendar, which another rule tells
    right = _DAYS[meant.weekday()]
    written = groups["weekday"]
    if right[:3] == written[:3]:
        return False
    span = Span(match.span.start, match.span.start + len(written))
    said = f"{month} {day}, {groups['year']} is a {right}, not a {written}."
    fixed = right if written in _DAYS else right[:3]
    return Finding(match.span, {"message": said}, [Edit(span, fixed)])
