"""Counts as bars: drawn by SVG, so that a page needs neither styles of its own nor scripts."""

from collections.abc import Iterable

from seedlint.diagnostic import Severity
from seedlint.reports.html.markup import Markup, tag


def bar(part: int, whole: int) -> Markup:
    """Return a bar as long as a part of a whole."""
    width = f"{max(100 * part / max(whole, 1), 1):.1f}%"
    return tag("svg", tag("rect", width=width, height="100%", rx="2"), class_="bar", **_DRAWN)


def stack(counts: Iterable[tuple[Severity, int]]) -> Markup:
    """Return one bar of all findings, parted by severity."""
    counted = [(severity, count) for severity, count in counts if count]
    whole = sum(count for _, count in counted)
    parts, at = [], 0.0
    for severity, count in counted:
        width = 100 * count / whole
        parts.append(
            tag("rect", x=f"{at:.2f}%", width=f"{width:.2f}%", height="100%", class_=severity.name)
        )
        at += width
    return tag("svg", *parts, class_="stack", **_DRAWN)


_DRAWN: dict[str, str] = {"aria_hidden": "true", "focusable": "false"}
