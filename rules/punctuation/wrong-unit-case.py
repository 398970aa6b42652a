"""Signs of units, by what they should be."""

from seedlint.rule import Document, Edit, Finding, Match, Span

_SIGNS = {
    "km": "km", "kms": "km", "kg": "kg", "kgs": "kg", "cm": "cm", "cms": "cm", "mms": "mm",
    "kwh": "kWh", "kw": "kW", "mwh": "MWh", "gwh": "GWh", "lbs": "lbs", "mph": "mph", "kph": "km/h",
}  # fmt: skip


def verify(document: Document, match: Match) -> Finding:
    unit = match.groups["unit"] or ""
    sign = _SIGNS[unit.lower()]
    span = Span(match.span.end - len(unit), match.span.end)
    return Finding(span, {"fix": sign}, [Edit(span, sign)])
