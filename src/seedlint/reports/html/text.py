"""One text on the page: passages with their findings, to be folded."""

from collections import Counter
from collections.abc import Sequence

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Document
from seedlint.reports import summary
from seedlint.reports.html.excerpts import Excerpt, excerpts, fixes
from seedlint.reports.html.markup import Markup, tag
from seedlint.reports.html.side_by_side import after, before
from seedlint.reports.snippet import outcome

GRADES = {
    Applicability.safe: "safe fix",
    Applicability.unsafe: "unsafe fix",
    Applicability.suggest: "suggested fix",
    None: "by hand",
}
"""What a reader is told of how a finding is fixed."""


def section(
    name: str,
    document: Document,
    found: Sequence[Diagnostic],
    anchor: str,
    first: int,
    *,
    unfolded: bool,
) -> Markup:
    """Return a text with its findings.

    Args:
        name: of the text.
        document: what was found in.
        found: its findings, in the order of their places.
        anchor: the id of the element.
        first: the number of the first finding on the page.
        unfolded: whether it stands open at first.
    """
    parts = []
    for passage in excerpts(document, found):
        parts.append(_passage(document, passage, first))
        first += len(passage.findings)
    head = tag("summary", tag("h3", name, class_="path"), _counts(found))
    return tag("details", head, *parts, class_="file", id=anchor, open=unfolded)


def _counts(found: Sequence[Diagnostic]) -> Markup:
    """Return how many findings of each severity, the worst first."""
    by_severity = Counter(one.severity for one in found)
    badges = [
        tag("span", summary.number(by_severity[severity], severity.name), class_=severity.name)
        for severity in sorted(by_severity, reverse=True)
    ]
    return tag("span", *badges, class_="badges")


def _passage(document: Document, passage: Excerpt, first: int) -> Markup:
    edits = fixes(passage)
    sides = [_side("As it is", "before", before(document, passage, edits, first))]
    if edits:
        sides.append(_side("With its fixes", "after", after(document, passage, edits)))
    findings = [
        _finding(document, one, number, first + number - 1)
        for number, one in enumerate(passage.findings, 1)
    ]
    return tag(
        "section",
        tag("div", *sides, class_="sides"),
        tag("ol", *findings, class_="findings"),
        class_="passage",
    )


def _side(title: str, kind: str, lines: Markup) -> Markup:
    return tag("div", tag("h4", title), lines, class_=f"side {kind}")


def _finding(document: Document, one: Diagnostic, number: int, id: int) -> Markup:
    line, column = document.lines.position(one.span.start)
    grade = one.fix.applicability if one.fix else None
    facts = [
        tag("span", f"{line}:{column}", class_="place"),
        tag("span", one.severity.name, class_="severity"),
        tag("a", one.rule, href=f"#rule-{one.rule}", class_="rule"),
        tag("span", GRADES[grade], class_="grade"),
    ]
    return tag(
        "li",
        tag("span", str(number), class_="number"),
        tag("p", one.message, class_="message"),
        _choices(document, one),
        tag("p", *facts, class_="facts"),
        class_=f"finding {one.severity.name}",
        id=f"finding-{id}",
        tabindex="-1",
        data_rule=one.rule,
        data_severity=one.severity.name,
        data_mend=GRADES[grade],
    )


def _choices(document: Document, one: Diagnostic) -> Markup:
    """Return what might stand there, where a person has to choose."""
    if one.fix is not None and one.fix.applicability is Applicability.suggest:
        texts: Sequence[str] = [outcome(document, one)]
    else:
        texts = () if one.fix else one.suggestions[:5]
    if not texts:
        return Markup("")
    return tag("p", *(tag("q", text or "nothing") for text in texts), class_="choices")
