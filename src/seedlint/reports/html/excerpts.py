"""Which parts of a text a page shows: what stands around the findings."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Document
from seedlint.text.edits import Edit, conflict
from seedlint.text.span import Span

_AROUND = 240
"""The most code points that are shown before and after a finding."""
_LONGEST = 1200
"""A passage of this many code points takes in no further finding."""


class Excerpt(NamedTuple):
    """A part of a text, and what was found in it.

    Attributes:
        span: what is shown, in code points.
        findings: in the order of their places.
    """

    span: Span
    findings: tuple[Diagnostic, ...]


def excerpts(document: Document, diagnostics: Iterable[Diagnostic]) -> Iterator[Excerpt]:
    """Yield the findings of a text in the passages around them, which do not overlap."""
    span, needed, findings = Span(0, 0), Span(0, 0), list[Diagnostic]()
    for one in sorted(diagnostics, key=lambda one: one.span):
        core = _core(one)
        around = _around(document, core)
        if not findings:
            span, needed = around, core
        elif core.start < needed.end or _may_join(document.text, span, around):
            span = Span(min(span.start, around.start), max(span.end, around.end))
            needed = Span(min(needed.start, core.start), max(needed.end, core.end))
        else:
            border = max(needed.end, min(span.end, around.start))
            yield Excerpt(Span(span.start, border), tuple(findings))
            span, needed = Span(max(around.start, border), around.end), core
            findings = []
        findings.append(one)
    if findings:
        yield Excerpt(span, tuple(findings))


def fixes(passage: Excerpt) -> list[Edit]:
    """Return the edits of all fixes in a passage that go together, in order.

    A fix that is no more than a suggestion, that reaches out of the passage, or that
    clashes with one before it is left out as a whole.
    """
    edits: list[Edit] = []
    for one in passage.findings:
        fix = one.fix
        if fix is None or fix.applicability is Applicability.suggest:
            continue
        inside = all(passage.span.contains(edit.span) for edit in fix.edits)
        if inside and not any(conflict(new, old) for new in fix.edits for old in edits):
            edits.extend(fix.edits)
    return sorted(set(edits))


def _core(one: Diagnostic) -> Span:
    """Return a finding with its edits, as far as those are near."""
    start, end = one.span.start, min(one.span.end, one.span.start + _LONGEST)
    for edit in one.fix.edits if one.fix else ():
        if one.span.start - _AROUND <= edit.span.start and edit.span.end <= end + _AROUND:
            start, end = min(start, edit.span.start), max(end, edit.span.end)
    return Span(start, end)


def _around(document: Document, core: Span) -> Span:
    """Return the lines of a finding with one on either side, unless it is blank; cut at words."""
    lines, text = document.lines, document.text
    first, last = lines.number(core.start), lines.number(max(core.start, core.end - 1))
    if first > 1 and not _blank(text, lines.line(first - 1)):
        first -= 1
    if last < len(lines) and not _blank(text, lines.line(last + 1)):
        last += 1
    start, end = lines.line(first).start, max(lines.line(last).end, core.end)
    if core.start - start > _AROUND:
        blank = text.find(" ", core.start - _AROUND, core.start)
        start = blank + 1 if blank > 0 else core.start - _AROUND
    if end - core.end > _AROUND:
        blank = text.rfind(" ", core.end, core.end + _AROUND)
        end = blank if blank > 0 else core.end + _AROUND
    return Span(start, end)


def _blank(text: str, line: Span) -> bool:
    return not text[line.start : line.end].strip()


def _may_join(text: str, before: Span, behind: Span) -> bool:
    """Return whether two passages touch, but for a line ending, and are not too long together."""
    between = text[before.end : behind.start]
    return between in ("", "\n", "\r\n", "\r") and behind.end - before.start <= _LONGEST
