"""Allowances: ``<!-- seedlint: allow ID -->`` in a document's comments."""

import re
from collections.abc import Container, Iterable
from typing import NamedTuple

from seedlint.diagnostic import Applicability, Diagnostic, Fix, Phase, Severity
from seedlint.document import Document
from seedlint.text.edits import Edit
from seedlint.text.span import Span

UNUSED = "unused-allowance"
"""The rule whose findings this module makes."""

_COMMENT = re.compile(
    r"<!--\s*seedlint:\s*(?P<what>allow(?:-file|-start|-end)?)\b(?P<rules>[^>]*?)"
    r"(?:\s--\s[^>]*?)?\s*-->"
)
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
    for comment in _COMMENT.finditer(document.text):
        place = Span(*comment.span())
        rules = _NAME.findall(comment["rules"])
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
            found += (Allowance(rule, _reach(document, place), place) for rule in rules)
    end = len(document.text)
    found += (Allowance(rule, Span(at.end, end), at) for rule, at in open_ranges.items())
    return found


def _reach(document: Document, comment: Span) -> Span:
    lines = document.lines
    number = lines.number(comment.start)
    line = lines.line(number)
    alone = not document.text[line.start : comment.start].strip() and (
        not document.text[comment.end : lines.line(lines.number(comment.end)).end].strip()
    )
    if not alone:
        return Span(line.start, lines.whole(number).end)
    for block in document.outline:
        if block.span.start >= comment.end and block.kind not in ("comment", "html"):
            return block.span
    return Span(comment.end, len(document.text))


def allowed(
    document: Document, diagnostics: Iterable[Diagnostic], selected: Container[str]
) -> list[Diagnostic]:
    """The diagnostics that nothing allows, and one for each allowance that nothing needs.

    An allowance for a rule that is not selected may be needed on another day.
    """
    granted = allowances(document)
    if not granted:
        return list(diagnostics)
    used: set[Allowance] = set()
    left: list[Diagnostic] = []
    for diagnostic in diagnostics:
        covering = [
            one
            for one in granted
            if one.rule in (diagnostic.rule, "all")
            and one.span.start <= diagnostic.span.start < max(one.span.end, one.span.start + 1)
        ]
        used.update(covering)
        if not covering:
            left.append(diagnostic)
    if UNUSED in selected:
        left += (
            _unused(document, one)
            for one in granted
            if one not in used and (one.rule in selected or one.rule == "all")
        )
    return left


def _unused(document: Document, allowance: Allowance) -> Diagnostic:
    comment = document[allowance.comment]
    only = len(_NAME.findall(_COMMENT.fullmatch(comment)["rules"])) == 1  # type: ignore[index]
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
