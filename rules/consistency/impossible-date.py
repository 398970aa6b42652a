"""Look dates up in the calendar, leap years included."""

from calendar import monthrange

from seedlint.rule import Document, Finding, Match, Span, pattern

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_YEAR = pattern(r",? ((?:1[89]|20)\d\d)\b")
_LEAP = 2000


def verify(document: Document, match: Match) -> Finding | None:
    """Report a day that its month does not have."""
    groups, span = match.groups, match.span
    day = int(groups["day"] or groups["day2"] or groups["iso_day"] or 0)
    if groups["iso"]:
        days = _days(int(groups["year"] or 0), int(groups["month"] or 0))
    else:
        name = (groups["name"] or groups["name2"] or "").lower()
        year = _YEAR.match(document.view, span.end)
        days = _days(int(year[1]) if year else _LEAP, _MONTHS.index(name[:3]) + 1)
        span = Span(span.start, year.end() if year else span.end)
    return Finding(span, {"date": document[span]}) if day > days else None


def _days(year: int, month: int) -> int:
    return monthrange(year, month)[1]
