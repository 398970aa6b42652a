"""What stands around the texts: numbers, charts that filter, and what the rules say."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from seedlint.diagnostic import Applicability, Severity
from seedlint.reports.counters import RunCounters
from seedlint.reports.html.charts import bar, stack
from seedlint.reports.html.markup import Markup, tag, together
from seedlint.reports.html.text import GRADES
from seedlint.reports.rule_metadata import RuleMetadata, rule_metadata
from seedlint.reports.summary import number

_WORST_FIRST = sorted(Severity, reverse=True)
_ROWS = 10
"""A chart's rows that are seen at once; the others unfold."""
_MOST = 500
"""A chart has no more rows than this."""
_CODE = re.compile(r"`([^`\n]+)`")


class Listed(NamedTuple):
    """A text with findings: its name, how many, and the id of its section if it has one."""

    name: str
    findings: int
    anchor: str


def title(counters: RunCounters) -> str:
    """``12 findings``, or that there are none."""
    if not counters.findings:
        return "No findings" if counters.files else "Nothing to check"
    return f"{counters.findings:,} finding{'s'[: counters.findings != 1]}"


def sentence(text: str) -> Markup:
    """Return a sentence in which what stands in backquotes is code."""
    parts = _CODE.split(text)
    return together(*(tag("code", part) if index % 2 else part for index, part in enumerate(parts)))


def tiles(counters: RunCounters) -> Markup:
    """Return the numbers of a run, and a bar of its severities."""
    if not counters.findings:
        return Markup("")
    safe = counters.fixable(Applicability.safe)
    unsafe = counters.fixable(Applicability.unsafe)
    rows = [
        *(
            (count, name if count == 1 else f"{name}s", name)
            for name, count in _severities(counters)
        ),
        (safe, "safe fix" if safe == 1 else "safe fixes", "fix"),
        (unsafe, "unsafe fix" if unsafe == 1 else "unsafe fixes", "fix"),
        (counters.hit, f"of {number(counters.files, 'file')}", "plain"),
    ]
    cells = [
        tag("div", tag("dt", name), tag("dd", f"{count:,}"), class_=kind)
        for count, name, kind in rows
    ]
    counts = [(severity, counters.severities[severity]) for severity in _WORST_FIRST]
    return together(tag("dl", *cells, class_="tiles"), stack(counts))


def _severities(counters: RunCounters) -> Iterable[tuple[str, int]]:
    for severity in _WORST_FIRST:
        if counters.severities[severity]:
            yield severity.name, counters.severities[severity]


def facets(counters: RunCounters) -> Markup:
    """Charts of findings by severity, fixing and rule; each row filters by it."""
    if not counters.findings:
        return Markup("")
    fixable = Counter[str]()
    for (_, grade), count in counters.grades.items():
        fixable[GRADES[grade]] += count
    return together(
        _facet("Severity", "severity", list(_severities(counters))),
        _facet(
            "Fixes", "fix", [(name, fixable[name]) for name in GRADES.values() if fixable[name]]
        ),
        _facet("Rules", "rule", most_first(counters)),
    )


def most_first(counters: RunCounters) -> list[tuple[str, int]]:
    """Return the rules with their counts, the most frequent first."""
    return sorted(counters.rules.items(), key=lambda item: (-item[1], item[0]))


def _facet(name: str, key: str, counts: Sequence[tuple[str, int]]) -> Markup:
    most = max(count for _, count in counts)
    rows = [
        tag(
            "button",
            *_row(value, count, most),
            type="button",
            class_=f"row {value}" if key == "severity" else "row",
            data_facet=key,
            data_value=value,
            aria_pressed="false",
            disabled=True,
        )
        for value, count in counts[:_MOST]
    ]
    return _chart(name, rows)


def files(listed: Sequence[Listed]) -> Markup:
    """Return a chart of the texts with findings, which leads to their sections."""
    if len(listed) < 2:
        return Markup("")
    ordered = sorted(listed, key=lambda one: -one.findings)
    most = ordered[0].findings
    rows = [
        tag("a", *_row(one.name, one.findings, most), href=f"#{one.anchor}", class_="row")
        if one.anchor
        else tag("span", *_row(one.name, one.findings, most), class_="row")
        for one in ordered[:_MOST]
    ]
    return _chart("Files", rows)


def _row(name: str, count: int, most: int) -> tuple[Markup, Markup, Markup]:
    return (
        tag("span", name, class_="name"),
        tag("span", f"{count:,}", class_="count"),
        bar(count, most),
    )


def _chart(name: str, rows: Sequence[Markup]) -> Markup:
    """Rows below a heading; many are folded."""
    items = [tag("li", row) for row in rows]
    parts = [tag("h2", name), tag("ul", *items[:_ROWS])]
    if len(items) > _ROWS:
        more = tag("summary", f"{len(items) - _ROWS} more")
        parts.append(tag("details", more, tag("ul", *items[_ROWS:])))
    return tag("section", *parts, class_="chart")


def nothing(counters: RunCounters) -> Markup:
    """Return what stands in the place of texts when nothing was found."""
    text = "Nothing to complain of." if counters.files else "No text was found to be checked."
    return tag("p", text, class_="nothing")


def rules(counters: RunCounters) -> Markup:
    """Return what is known of the rules that found something."""
    if not counters.rules:
        return Markup("")
    entries = [_rule(one, counters.rules[one.id]) for one in rule_metadata(sorted(counters.rules))]
    return tag("section", tag("h2", "The rules"), *entries, class_="rules", id="rules")


def _rule(rule: RuleMetadata, count: int) -> Markup:
    paragraphs = [] if rule.why == rule.summary else re.split(r"\n\s*\n", rule.why)
    return tag(
        "article",
        tag("h3", rule.id),
        tag("span", number(count, "finding"), class_="count"),
        tag("p", sentence(rule.summary), class_="summary"),
        *(tag("p", sentence(text)) for text in paragraphs),
        id=f"rule-{rule.id}",
        tabindex="-1",
    )
