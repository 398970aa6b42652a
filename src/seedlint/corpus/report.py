"""The report on a run: one page without scripts or links, and the same as JSON."""

import base64
import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from seedlint import __version__
from seedlint.corpus.options import VERSION
from seedlint.corpus.plan import Plan
from seedlint.corpus.tally import RATES, SHARES, WORDS, Tally
from seedlint.reports.html.charts import bar
from seedlint.reports.html.markup import Markup, tag, together

_REPEATED = 0.01
"""The share of texts from which equal findings are boilerplate."""
_FEWEST = 20
"""Texts that boilerplate is in at least."""
_MOST = 40
"""Rows of a table."""


def report_json(tally: Tally, plan: Plan) -> bytes:
    """Return the report for machines."""
    data = {
        "seedlint_report": VERSION,
        "version": __version__,
        "command": plan.command,
        "units": len(plan.units),
        "bins": {"words": WORDS, "rates": RATES, "shares": SHARES},
        **tally.data(),
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=1)


def report_html(tally: Tally, plan: Plan) -> bytes:
    """Return the report for people."""
    with open(os.path.join(os.path.dirname(__file__), "report.css"), encoding="utf-8") as file:
        style = file.read()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'"
    head = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Corpus report · seedlint</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )
    body = "\n".join(_sections(tally, plan))
    return f"{head}{body}\n</body>\n</html>\n".encode("utf-8", "replace")


def _sections(tally: Tally, plan: Plan) -> Iterator[Markup]:
    sums = tally.sums
    yield tag("h1", "Corpus report")
    yield tag("p", tag("code", plan.command), class_="quiet")
    words = max(sums["words"], 1)
    tiles = [
        (f"{sums['rows']:,}", "rows"),
        (f"{sums['words']:,}", "words"),
        (f"{1000 * sums['findings'] / words:.2f}", "findings in 1,000 words"),
        (f"{sums['fixes']:,}", "fixes"),
        (f"{sums['changed']:,}", "rows changed"),
        (f"{sums['bad']:,}", "bad rows"),
    ]
    yield tag("ul", *(tag("li", tag("b", number), what) for number, what in tiles), class_="tiles")
    yield from _funnel(tally)
    yield tag(
        "div",
        _plot("Words in a text", WORDS, tally.words_before),
        _plot("Findings in 1,000 words of a text", RATES, tally.rate_before, tally.rate_after),
        _plot("Hidden share of a text", SHARES, tally.hidden),
        class_="plots",
    )
    yield from _counted("Findings by group", "Group", tally.groups)
    yield from _rules(tally)
    yield from _counted("Bad rows", "Reason", tally.bad)
    yield from _counted("Languages", "Code", tally.languages)
    yield from _counted("Problems", "Kind and rule", tally.problems)
    yield from _repeated(tally)
    yield from _counted("Unknown words, by number of texts", "Word", tally.unknown)
    yield from _samples(tally)
    yield tag("p", f"Made by seedlint {__version__}.", class_="quiet")


def _funnel(tally: Tally) -> Iterator[Markup]:
    sums = tally.sums
    steps = [("rows read", sums["rows"]), ("good", sums["rows"] - sums["bad"])]
    steps += [("changed", sums["changed"])] if sums["fixes"] else []
    steps += [("kept by the condition", sums["kept"])] if "kept" in sums else []
    yield tag("h2", "Rows")
    yield _table(
        ("", "Rows", ""), [(name, count, bar(count, sums["rows"])) for name, count in steps]
    )


def _counted(title: str, name: str, counts: Mapping[str, int]) -> Iterator[Markup]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    if not ranked:
        return
    longest = ranked[0][1]
    yield tag("h2", title)
    rows = [(key, count, bar(count, longest)) for key, count in ranked]
    yield _table((name, "Number", ""), rows)


def _rules(tally: Tally) -> Iterator[Markup]:
    ranked = sorted(tally.findings.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return
    yield tag("h2", "Findings by rule")
    rows = [
        (rule, count, tally.fixable[rule], tally.applied[rule], bar(count, ranked[0][1]))
        for rule, count in ranked
    ]
    yield _table(("Rule", "Findings", "With a safe fix", "Fixed", ""), rows)


def _repeated(tally: Tally) -> Iterator[Markup]:
    least = max(_FEWEST, _REPEATED * tally.sums["texts"])
    rows: list[tuple[str | int, ...]] = [
        (*key.split("\t", 1), count)
        for key, count in sorted(tally.repeated.items(), key=lambda item: (-item[1], item[0]))
        if count > least
    ]
    if not rows:
        return
    yield tag("h2", "Boilerplate: equal findings in more than 1 % of the texts")
    yield tag("p", "Such passages are better removed than fixed.", class_="quiet")
    yield _table(("Rule", "Found", "Texts"), rows[:_MOST])


def _samples(tally: Tally) -> Iterator[Markup]:
    if tally.samples:
        yield tag("h2", "Samples")
    for rule, samples in sorted(tally.samples.items()):
        yield tag("details", tag("summary", rule), *map(_sample, samples))


def _sample(sample: Sequence[Any]) -> Markup:
    _, place, before, old, new, after, message = sample
    change = tag("del", old or "") if new is not None else tag("mark", old)
    fixed = tag("ins", new) if new else Markup()
    text = together("…", before, change, fixed, after, "…")
    note = tag("span", f" {message} {place}", class_="quiet")
    return tag("div", text, note, class_="sample")


def _table(head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> Markup:
    def cell(value: str | int) -> Markup:
        if isinstance(value, int):
            return tag("td", f"{value:,}", class_="number")
        return tag("td", value, class_="length" if isinstance(value, Markup) else "")

    cells = [tag("th", name, class_="number" if number else "") for number, name in enumerate(head)]
    lines = [tag("tr", *map(cell, row)) for row in rows]
    return tag("table", tag("thead", tag("tr", *cells)), tag("tbody", *lines))


_WIDTH, _HEIGHT, _LABEL = 480, 140, 18


def _plot(title: str, bounds: Sequence[float], *series: Mapping[str, int]) -> Markup:
    """Return a histogram; of two series side by side."""
    most = max((count for counts in series for count in counts.values()), default=0) or 1
    bins = len(bounds) + 1
    step = _WIDTH / bins
    width = step * 0.8 / len(series)
    parts: list[Markup] = []
    for number in range(bins):
        for index, counts in enumerate(series):
            count = counts.get(str(number), 0)
            height = _HEIGHT * count / most
            kind = "before" if len(series) > 1 and index == 0 else "after"
            parts.append(
                tag(
                    "rect",
                    tag("title", f"{_range(bounds, number)}: {count:,}"),
                    x=f"{number * step + step * 0.1 + index * width:.1f}",
                    y=f"{_HEIGHT - height:.1f}",
                    width=f"{width:.1f}",
                    height=f"{height:.1f}",
                    class_=kind,
                )
            )
        place = {"x": f"{(number + 0.5) * step:.1f}", "y": str(_HEIGHT + 13)}
        label = f"≤{bounds[number]:g}" if number < len(bounds) else f">{bounds[-1]:g}"
        parts.append(tag("text", label, **place))
    box = f"0 0 {_WIDTH} {_HEIGHT + _LABEL}"
    drawing = tag("svg", *parts, viewBox=box, class_="plot", role="img", aria_label=title)
    key = Markup()
    if len(series) > 1:
        before, after = tag("i", class_="before"), tag("i", class_="after")
        key = tag("p", before, "before", after, "after", class_="key quiet")
    return tag("div", tag("h2", title), drawing, key)


def _range(bounds: Sequence[float], number: int) -> str:
    if number == 0:
        return f"up to {bounds[0]:g}"
    if number == len(bounds):
        return f"above {bounds[-1]:g}"
    return f"above {bounds[number - 1]:g}, up to {bounds[number]:g}"
