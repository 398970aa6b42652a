"""Allowances: ``<!-- seedlint: allow ID -->`` in a document's comments."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from seedlint.diagnostic import Applicability, Diagnostic, Fix, Phase, Severity
from seedlint.document import Block, Document
from seedlint.text.edits import Edit
from seedlint.text.span import Span

UNUSED = "unused-allowance"
"""The rule whose findings this module makes."""

_COMMENT = re.compile(
    r"<!--\s*seedlint:\s*(?P<what>allow(?:-file|-start|-end)?)\b"
    r"(?P<rest>(?:[^<>]|<(?!!--))*?)-->"
)
_REASON = re.compile(r"\s--(?:\s|$)")
_NAME = re.compile(r"[a-z0-9][\w./-]*", re.IGNORECASE)


class Allowance(NamedTuple):
    """Rules that may be broken in a span.

    comment: where the allowance itself stands.
    """

    rule: str
    span: Span
    comment: Span


def allowances(document: Document) -> list[Allowance]:
    """All allowances of a document.

    On a line of its own a comment covers the next block, beside text its own
    line; ``allow-file`` covers the file, ``allow-start`` all up to ``allow-end``.
    """
    if "seedlint:" not in document.text:
        return []
    found: list[Allowance] = []
    open_ranges: dict[str, Span] = {}
    targets = [block for block in document.outline if block.kind not in ("comment", "html")]
    for comment in _COMMENT.finditer(document.text):
        place = Span(*comment.span())
        rules = _rules(comment)
        what = comment["what"]
        if what == "allow-start":
            open_ranges.update(dict.fromkeys(rules, place))
        elif what == "allow-end":
            for rule in rules or list(open_ranges):
                start = open_ranges.pop(rule, None)
                if start:
                    found.append(Allowance(rule, Span(start.end, place.start), start))
        elif what == "allow-file":
            whole = Span(0, len(document.text))
            found += (Allowance(rule, whole, place) for rule in rules)
        else:
            found += (Allowance(rule, _reach(document, place, targets), place) for rule in rules)
    end = len(document.text)
    found += (Allowance(rule, Span(at.end, end), at) for rule, at in open_ranges.items())
    return found


def _rules(comment: re.Match[str]) -> list[str]:
    return _NAME.findall(_REASON.split(comment["rest"], maxsplit=1)[0])


def _reach(document: Document, comment: Span, targets: Sequence[Block]) -> Span:
    lines = document.lines
    number = lines.number(comment.start)
    line = lines.line(number)
    alone = not document.text[line.start : comment.start].strip() and (
        not document.text[comment.end : lines.line(lines.number(comment.end)).end].strip()
    )
    if not alone:
        return Span(line.start, lines.whole(number).end)
    after = bisect_left(targets, comment.end, key=lambda block: block.span.start)
    if after < len(targets):
        return targets[after].span
    return Span(comment.end, len(document.text))


class _Cover:
    """The places where a rule may be broken."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        ends = (max(span.end, span.start + 1) for span in ordered)
        self._reach = list(accumulate(ends, max))

    def holds(self, offset: int) -> bool:
        """Whether any of the spans holds a place."""
        before = bisect_right(self._starts, offset)
        return before > 0 and offset < self._reach[before - 1]


def allowed(
    document: Document, diagnostics: Iterable[Diagnostic], selected: Container[str]
) -> list[Diagnostic]:
    """The diagnostics that nothing allows, and one for each allowance that nothing needs.

    An allowance for a rule that is not selected may be needed on another day.
    """
    granted = allowances(document)
    if not granted:
        return list(diagnostics)
    found = sorted(diagnostics, key=lambda one: one.span)
    spans, places = defaultdict[str, list[Span]](list), defaultdict[str, list[int]](list)
    for allowance in granted:
        spans[allowance.rule].append(allowance.span)
    for one in found:
        for name in (one.rule, "all"):
            places[name].append(one.span.start)
    covers = {name: _Cover(some) for name, some in spans.items()}
    left = [
        one
        for one in found
        if not any(
            name in covers and covers[name].holds(one.span.start) for name in (one.rule, "all")
        )
    ]
    if UNUSED in selected:
        left += (
            _unused(document, one)
            for one in granted
            if (one.rule in selected or one.rule == "all") and not _needed(one, places[one.rule])
        )
    return left


def _needed(allowance: Allowance, places: Sequence[int]) -> bool:
    """Whether any of the places, which are sorted, lies in the allowance's span."""
    start, end = allowance.span
    first = bisect_left(places, start)
    return first < len(places) and places[first] < max(end, start + 1)


def _unused(document: Document, allowance: Allowance) -> Diagnostic:
    comment = document[allowance.comment]
    only = len(_rules(_COMMENT.fullmatch(comment))) == 1  # type: ignore[arg-type]
    edits: tuple[Edit, ...] = ()
    line = document.lines.number(allowance.comment.start)
    if only and document[document.lines.line(line)].strip() == comment:
        edits = (Edit(document.lines.whole(line), ""),)
    return Diagnostic(
        UNUSED,
        Severity.warning,
        f"Nothing here needs the allowance for “{allowance.rule}”.",
        allowance.comment,
        Fix(edits, Applicability.unsafe, Phase.structure) if edits else None,
    )
