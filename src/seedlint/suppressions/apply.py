"""What suppressions let pass, and which of them nothing needs."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from itertools import accumulate

from seedlint.diagnostic import Applicability, Diagnostic, Fix, Phase, Severity
from seedlint.document import Document
from seedlint.suppressions.parse import KnownRules, Suppression, parse
from seedlint.suppressions.unused import without
from seedlint.text.span import Span

UNUSED = "unused-allowance"
INVALID = "invalid-suppression"
"""The rules whose findings this module makes."""


class _Cover:
    """The places where a rule may be broken."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        ends = (max(span.end, span.start + 1) for span in ordered)
        self._reach = list(accumulate(ends, max))

    def holds(self, offset: int) -> bool:
        """Return whether any of the spans holds a place."""
        before = bisect_right(self._starts, offset)
        return before > 0 and offset < self._reach[before - 1]


def allowed(
    document: Document,
    diagnostics: Iterable[Diagnostic],
    selected: Container[str],
    known: Callable[[], KnownRules],
    passed: list[Diagnostic] | None = None,
) -> list[Diagnostic]:
    """Return the diagnostics that nothing suppresses, and one for each suppression that is wrong or
    idle.

    A suppression for a rule that is not selected may be needed on another day.

    Args:
        document: with its comments.
        diagnostics: what was found.
        selected: ids of the rules that ran.
        known: gives the names that suppressions may use.
        passed: gets what is suppressed.
    """
    if "seedlint:" not in document.text:
        return list(diagnostics)
    inserted, mistakes = parse(document, known())
    diagnostics = list(diagnostics)
    if INVALID in selected:
        diagnostics += (
            Diagnostic(INVALID, Severity.warning, one.message, one.span, None, one.suggestions)
            for one in mistakes
        )
    if not inserted:
        return sorted(diagnostics, key=lambda one: one.span)
    found = sorted(diagnostics, key=lambda one: one.span)
    spans, places = defaultdict[str, list[Span]](list), defaultdict[str, list[int]](list)
    for allowance in inserted:
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
    if passed is not None:
        kept = set(left)
        passed += (one for one in found if one not in kept)
    if UNUSED in selected:
        idle = [one for one in inserted if _is_idle(one, selected, places)]
        busy = set(inserted).difference(idle)
        needed = {place for one in busy for place in (one.comment, one.closing) if place}
        needed.update(one.comment for one in mistakes)  # somebody is to look at these
        left += (_unused(document, one, needed) for one in idle)
    return sorted(left, key=lambda one: one.span)


def _is_idle(
    allowance: Suppression, selected: Container[str], places: Mapping[str, Sequence[int]]
) -> bool:
    """Return whether nothing needs a suppression, as far as the selected rules tell."""
    if allowance.rule not in selected and allowance.rule != "all":
        return False
    starts = places.get(allowance.rule, ())
    start, end = allowance.span
    first = bisect_left(starts, start)
    return first == len(starts) or starts[first] >= max(end, start + 1)


def _unused(document: Document, allowance: Suppression, needed: Container[Span]) -> Diagnostic:
    edits = without(document, allowance, needed)
    return Diagnostic(
        UNUSED,
        Severity.warning,
        f"Nothing here needs the allowance for “{allowance.rule}”.",
        allowance.comment,
        Fix(edits, Applicability.safe, Phase.structure) if edits else None,
    )
