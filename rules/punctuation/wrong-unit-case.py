"""Signs of units, by what they should be."""

from seedlint.rule import Document, Edit, Finding, Hit, Span

_SIGNS = {
    "km": "km", "kms": "km", "kg": "kg", "kgs": "kg", "cm": "cm", "cms": "cm", "mms": "mm",
    "kwh": "kWh", "kw": "kW", "mwh": "MWh", "gwh": "GWh", "lbs": "lbs", "mph": "mph", "kph": "km/h",
}  # fmt: skip


def judge(document: Document, hit: Hit) -> Finding:
    unit = hit.groups["unit"] or ""
    sign = _SIGNS[unit.lower()]
    span = Span(hit.span.end - len(unit), hit.span.end)
    return Finding(span, {"fix": sign}, [Edit(span, sign)])
