"""From what a rule says to what the user sees."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from seedlint.bytestream.markers import BORDER_BYTE, GAP_BYTE, HIDDEN_BYTE, MARK_BYTE
from seedlint.diagnostic import Applicability, Diagnostic, Finding, Fix, Phase, Severity
from seedlint.document import Document
from seedlint.engine.cut_spans import cuts, is_doubtful
from seedlint.match import Match
from seedlint.matching.compiled_rules import CompiledRule
from seedlint.matching.template import fill, names
from seedlint.text.casing import keep_case
from seedlint.text.edits import Edit, apply, joined
from seedlint.text.span import Span

_WALL = frozenset((BORDER_BYTE, HIDDEN_BYTE, MARK_BYTE))
# Looked up, for an enumeration takes its time to find a member by its number.
_SEVERITIES = {int(one): one for one in Severity}
_APPLICABILITIES = {int(one): one for one in Applicability}
_PHASES = {int(one): one for one in Phase}
_STRUCTURE, _SUGGEST = Phase.structure, Applicability.suggest
_HIDDEN, _GAP = bytes([HIDDEN_BYTE]), bytes([GAP_BYTE])
_UNSEEN = bytes([HIDDEN_BYTE, BORDER_BYTE, MARK_BYTE, GAP_BYTE])
_LAYOUT = frozenset((GAP_BYTE, ord("\n")))
_WITH_LABELS = frozenset({"markdown", "text", "notebook", "commit-message"})
"""Formats whose links may be found by their text, as Markdown's are."""
_LONGEST_LABEL = 999
"""Of CommonMark's labels."""


def diagnose(
    document: Document, row: CompiledRule, finding: Finding, hit: Match | None
) -> Diagnostic:
    """Return the diagnostic for one finding.

    Edits come from the finding, from the rule's ``replace`` or from its swap. A
    fix that would touch what the reader hid, or make a link lead nowhere, is dropped,
    unless the rule may change structure; the finding stays. A finding that is less
    certain than its rule is a suggestion.
    """
    span = finding.span
    message = finding.message or row.message
    speaks = "{" in message or "}" in message
    edits = tuple(finding.edits)
    values: Mapping[str, object] = finding.values
    if not edits or (speaks and not names(message) <= values.keys()):
        # What is said of the hit gives way to what the finding says itself.
        values = {"match": document[span], **(hit.groups if hit else {}), **values}
    edits = edits or _replacement(document, row, span, hit, values)
    if edits:
        edits = _allowed(document, edits, guarded=row.changes != _STRUCTURE)
        unsure = cuts if row.changes == _STRUCTURE else is_doubtful
        if any(unsure(document, edit) for edit in edits):
            edits = ()
    if speaks and "{fix" in message and "fix" not in values:
        fix = _seen(document, span, edits) if edits else _first(finding)
        values = {**values, "fix": fix}
    applicability = finding.applicability or _APPLICABILITIES[row.applicability]
    if row.regrade and applicability is not _SUGGEST:
        applicability = Applicability.safe if row.regrade > 0 else Applicability.unsafe
    severity = _SEVERITIES[row.severity]
    if applicability is _SUGGEST and row.applicability > applicability:
        severity = Severity.suggestion  # the rule itself is in doubt here
    return Diagnostic(
        row.id,
        severity,
        fill(message, values) if speaks else message,
        span,
        Fix(edits, applicability, _PHASES[row.changes]) if edits else None,
        tuple(finding.suggestions),
    )


def _replacement(
    document: Document,
    row: CompiledRule,
    span: Span,
    hit: Match | None,
    values: Mapping[str, object],
) -> tuple[Edit, ...]:
    if hit is not None and hit.replacement:
        swap = hit.replacement if row.exact else keep_case(document[span], hit.replacement)
        return (Edit(span, _own_apostrophe(document, span, swap)),)
    if row.replace is not None:
        return (Edit(span, _own_apostrophe(document, span, fill(row.replace, values))),)
    return ()


def _own_apostrophe(document: Document, span: Span, text: str) -> str:
    """Return the text with curly apostrophes where the document writes them so; rule files have
    straight ones."""
    if "'" not in text or "'" in document[span]:
        return text
    return text.replace("'", document.apostrophe)


def _allowed(document: Document, edits: Sequence[Edit], *, guarded: bool) -> tuple[Edit, ...]:
    """Return the edits without what they leave as it is; none of them, if one goes too far."""
    allowed: list[Edit] = []
    is_markdown = "markdown" in document.format.facts
    for edit in joined(edits) if len(edits) > 1 else edits:
        least = _least(document, edit)
        if least is None:
            continue
        if guarded and (_touches_wall(document, least) or _renames(document, least)):
            return ()
        if not is_markdown and (_cuts_layout(document, least) or _is_name(document, least)):
            return ()
        spelled = document.spell(least.text, least.span)
        if spelled is None:
            return ()
        allowed.append(least if spelled == least.text else least._replace(text=spelled))
    return tuple(allowed)


def _least(document: Document, edit: Edit) -> Edit | None:
    """Return the edit without what it leaves as it is; None when that is all."""
    (start, end), new = edit
    if not new or start == end:
        return edit if new or start < end else None
    old = document.text[start:end]
    if old == new:
        return None
    most = min(len(old), len(new))
    head = 0
    while head < most and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Edit(Span(start + head, end - tail), new[head : len(new) - tail])


def _touches_wall(document: Document, edit: Edit) -> bool:
    start, end = edit.span
    return not _WALL.isdisjoint(document.stream[start:end])


def is_shown(document: Document, span: Span) -> bool:
    """Return whether a finding lies in prose. Rules that look at the file itself, as those about
    characters do, have no business in the code around it; in Markdown they tell for themselves.
    """
    start, end = span
    if "markdown" in document.format.facts or start == end:
        return True
    return bool(document.stream[start:end].translate(None, _UNSEEN))


def _cuts_layout(document: Document, edit: Edit) -> bool:
    """Return whether an edit takes a part of the layout before a line (indents, ``// ``, what parts
    two strings of JSON), or adds a line: the host may then read the rest as something else."""
    (start, end), stream = edit.span, document.stream
    if "\n" in edit.text or "\r" in edit.text:
        return True
    if start == end:
        return start > 0 and stream[start - 1 : start + 1] == _GAP * 2
    first, last = stream[start], stream[end - 1]
    if last in _LAYOUT and stream[end : end + 1] == _GAP:
        return True
    return first == GAP_BYTE and stream[start - 1 : start] in (_GAP, b"\n")


def _is_name(document: Document, edit: Edit) -> bool:
    """Return whether an edit changes the wording by which a host finds something."""
    names = document.names
    index = bisect_right(names, Span(edit.span.end, edit.span.end)) - 1
    return index >= 0 and (
        names[index].overlaps(edit.span)
        or (edit.inserts and names[index].start < edit.span.start < names[index].end)
    )


def _renames(document: Document, edit: Edit) -> bool:
    """Return whether an edit changes a link's text by which its target is found: ``[so][]``,
    ``[so]``."""
    if document.format.name not in _WITH_LABELS:
        return False
    text, stream = document.text, document.stream
    start, end = edit.span
    last = end + _LONGEST_LABEL
    closing = text.find("]", end, last)
    while closing >= 0 and stream[closing] != MARK_BYTE:
        closing = text.find("]", closing + 1, last)
    if closing < 0 or (stream[closing + 1 : closing + 2] == _HIDDEN and _is_led(text, closing + 1)):
        return False
    least = max(0, closing - _LONGEST_LABEL - 1)
    opening = text.rfind("[", least, closing)
    while opening >= 0 and stream[opening] != MARK_BYTE:
        opening = text.rfind("[", least, opening)
    if not 0 <= opening < start:
        return False  # that link begins after the edit
    fixed = text[opening + 1 : start] + edit.text + text[end:closing]
    return _label(fixed) != _label(text[opening + 1 : closing])


def _is_led(text: str, at: int) -> bool:
    """Return whether what stands after a link's text says by itself where it leads."""
    return text[at] == "(" or (text[at] == "[" and text[at + 1] != "]")


def _label(text: str) -> str:
    return " ".join(text.split()).casefold()


def _seen(document: Document, span: Span, edits: Sequence[Edit]) -> str:
    """Return what stands in the span after the fix (as far as the fix lies in it)."""
    inside = [
        Edit(edit.span.shift(-span.start), edit.text) for edit in edits if span.contains(edit.span)
    ]
    return apply(document[span], inside)


def _first(finding: Finding) -> str:
    return finding.suggestions[0] if finding.suggestions else ""
