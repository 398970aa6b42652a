"""The page of a rule, generated from its file."""

import re
from collections.abc import Iterable, Iterator

from seedlint.packs.margins import Margin, margins
from seedlint.packs.precision import precision
from seedlint.packs.rule_spec import Example, RuleSpec

MADE = "<!-- Made from the rule files by `seedlint rules pages`. -->"
"""On each generated page, so that stale ones can be recognized and removed."""
_FENCE = re.compile(r"^`{3,}", re.MULTILINE)


def page(spec: RuleSpec) -> str:
    """Return the Markdown page of a rule: what it reports, why, and its examples."""
    parts = [
        f"# {spec.id}",
        f"{spec.file.summary}",
        f"*{', '.join(_facts(spec))}.*",
        spec.file.why.strip(),
        *_measured(spec),
        *_examples(spec),
        *_margins(spec),
        *_options(spec),
        "## Suppress",
        f"`<!-- seedlint: allow {spec.id} -->` in a document, or "
        f'`ignore = ["{spec.id}"]` in the settings.',
    ]
    if spec.file.links:
        parts += ["## More", "\n".join(f"- <{link}>" for link in spec.file.links)]
    return "\n\n".join(parts) + "\n"


def _measured(spec: RuleSpec) -> Iterator[str]:
    result = precision(spec)
    if result is not None:
        yield str(result)


def _margins(spec: RuleSpec) -> Iterator[str]:
    directions = sorted({pair for match in spec.matches for pair in match.directions})
    known = [(pair, margins().get(pair)) for pair in directions]
    rows = [_margin(*pair, margin) for pair, margin in known if margin]
    if rows:
        yield "## Words"
        yield (
            "The context model reports a word if the log odds for the other one reach the margin. "
            "“Found” is the share of such mistakes, put into text for calibration, that are "
            "reported; “correct” the share of correct reports to be expected."
        )
        head = ["| Written | Meant | Margin | Safe from | Found | Correct |"]
        yield "\n".join([*head, "| --- | --- | ---: | ---: | ---: | ---: |", *rows])


def _margin(written: str, meant: str, margin: Margin) -> str:
    return (
        f"| {written} | {meant} | {margin.report:g} | {margin.safe:.1f} "
        f"| {margin.recall:.0%} | {margin.precision:.0%} |"
    )


def _facts(spec: RuleSpec) -> Iterator[str]:
    yield f"Group {spec.group}{spec.subgroup and f', {spec.subgroup}'}"
    yield spec.file.severity
    yield "on by default" if spec.file.default else "off by default"
    yield f"{spec.file.fix.applicability} fix" if spec.file.fix else "no fix"
    if spec.file.since:
        yield f"since {spec.file.since}"
    if spec.file.aliases:
        yield f"formerly {', '.join(spec.file.aliases)}"


def _examples(spec: RuleSpec) -> Iterator[str]:
    found = [one for one in spec.examples if one.bad is not None]
    left = [one for one in spec.examples if one.bad is None]
    yield "## Reported"
    for one in found:
        yield from _example(one)
    yield "## Not reported"
    for one in left:
        yield from _example(one)


def _example(one: Example) -> Iterator[str]:
    if one.note:
        yield one.note
    if one.bad is not None:
        yield _fenced(one.bad)
        if one.good is not None:
            yield "becomes"
    if one.good is not None:
        yield _fenced(one.good)


def _fenced(text: str) -> str:
    longest = max((len(fence[0]) for fence in _FENCE.finditer(text)), default=2)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text.rstrip()}\n{fence}"


def _options(spec: RuleSpec) -> Iterator[str]:
    if spec.file.options:
        yield "## Options"
        for name, option in spec.file.options.items():
            yield f"- `{name} = {option.default!r}`: {' '.join(option.why.split())}"


def index(specs: Iterable[RuleSpec]) -> str:
    """Return the page that leads to those of all rules, group by group."""
    groups: dict[str, list[RuleSpec]] = {}
    for spec in specs:
        name = f"{spec.group}: {spec.subgroup}" if spec.subgroup else spec.group
        groups.setdefault(name, []).append(spec)
    parts = ["# Rules", "Rules in *italics* are off by default."]
    for group, members in sorted(groups.items()):
        rows = [
            f"| {_link(spec)} | {spec.file.severity} | {_grade(spec)} | {_cell(spec)} |"
            for spec in sorted(members, key=lambda spec: spec.id)
        ]
        head = ["| Rule | Severity | Fix | Norm |", "| --- | --- | --- | --- |"]
        parts += [f"## {group.capitalize()}", "\n".join([*head, *rows])]
    return "\n\n".join(parts) + "\n"


def _link(spec: RuleSpec) -> str:
    link = f"[{spec.id}]({spec.name}.md)"
    return link if spec.file.default else f"*{link}*"


def _grade(spec: RuleSpec) -> str:
    return spec.file.fix.applicability if spec.file.fix else ""


def _cell(spec: RuleSpec) -> str:
    return " ".join(spec.file.summary.split()).replace("|", "\\|")


def pages(specs: Iterable[RuleSpec]) -> dict[str, str]:
    """File names and contents of all pages."""
    all_specs = [*specs]
    made = {f"{spec.name}.md": f"{MADE}\n\n{page(spec)}" for spec in all_specs}
    return {"index.md": f"{MADE}\n\n{index(all_specs)}", **made}
