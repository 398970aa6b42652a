"""Find units that stand nearer or farther than those of the rest of the text."""

from collections.abc import Iterator, Sequence

from seedlint.rule import Document, Edit, Finding, Span, find_majority, pattern

_UNITS = (
    "kg|mg|km|cm|mm|µm|nm|ml|mL|cl|dl|ms|µs|ns|min|Hz|kHz|MHz|GHz|bps|kbps|Mbps|Gbps|kB|KB|MB|GB|TB|PB"
    "|KiB|MiB|GiB|TiB|kW|MW|GW|kWh|MWh|mA|mAh|kV|dB|mph|rpm|psi|ppm|lb|lbs|oz|ft|mi|px|dpi"
)
_FORMS = {
    "tight": pattern(rf"(?<![\w.,/-])\d[\d.,]*(?P<gap>)(?:{_UNITS})(?![\w/-])"),
    "spaced": pattern(rf"(?<![\w.,/-])\d[\d.,]*(?P<gap>[ \xa0])(?:{_UNITS})(?![\w/-])"),
}
_GAPS = {"tight": "", "spaced": " "}


def check(
    document: Document, places: Sequence[int], *, style: str = "document"
) -> Iterator[Finding]:
    view = document.view
    votes = find_majority(view, _FORMS, style, places=places)
    if votes.others:
        values = {
            "count": len(votes.others),
            "total": votes.total,
            "odd": "spaced" if votes.form == "tight" else "tight",
        }
        edits = [Edit(Span(*unit.span("gap")), _GAPS[votes.form]) for unit in votes.others]
        yield Finding(Span(*votes.others[0].span()), values, edits)
