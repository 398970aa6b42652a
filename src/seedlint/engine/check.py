"""Document × rules → diagnostics."""

from operator import attrgetter

from seedlint.diagnostic import Diagnostic, Phase
from seedlint.document import Document
from seedlint.engine.active_rules import ActiveRules
from seedlint.engine.diagnostics import diagnose, is_shown
from seedlint.english.mentions import is_mention
from seedlint.matching.compiled_rules import CompiledRule
from seedlint.result import Problem
from seedlint.suppressions.apply import allowed
from seedlint.text.edits import conflict
from seedlint.text.span import Span

_WORDS = Phase.words


def check(
    document: Document, rules: ActiveRules, passed: list[Diagnostic] | None = None
) -> tuple[list[Diagnostic], list[Problem]]:
    """Return what the rules find in a document, in the order of places, and which rules failed.

    What a suppression lets pass is added to ``passed``.
    """
    problems: list[Problem] = []

    def failed(row: CompiledRule, error: Exception) -> None:
        if isinstance(error, TimeoutError):
            problem = Problem("timed-out", "the rule took too long on this text", row.id)
        else:
            problem = Problem("rule-crashed", f"{type(error).__name__}: {error}", row.id)
        if problem not in problems:
            problems.append(problem)

    found: list[Diagnostic] = []
    for row, finding, hit in rules.matcher.find(document, failed):
        if not row.any_language and not _holds(document, row, finding.span[0]):
            continue
        if not is_shown(document, finding.span):
            continue
        if not row.mentions and _is_mentioned(document, finding.span):
            continue
        try:
            found.append(diagnose(document, row, finding, hit))
        except Exception as error:  # a rule's own message or edits may be wrong
            failed(row, error)
    if found:
        found = sorted(found, key=attrgetter("span", "rule"))
        styles = [one for one in found if "." in one.rule]  # ids of styles of Vale alone have it
        if styles:
            own = _once([one for one in found if "." not in one.rule])
            found = sorted([*own, *_apart(styles)], key=attrgetter("span", "rule"))
        else:
            found = _once(found)
    return allowed(document, found, rules.ids, lambda: rules.known, passed), problems


def _is_mentioned(document: Document, span: Span) -> bool:
    return is_mention(document.view, span, document.segment_at(span.start))


def _holds(document: Document, row: CompiledRule, offset: int) -> bool:
    """Return whether a rule about English applies at a place: one about words in English prose
    only, one about marks wherever the text is not in another language."""
    if row.changes == _WORDS:
        return document.is_english(offset)
    return document.language_at(offset) == "en"


def _apart(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Return those findings of each style rule that do not overlap, the first and longest ones: the
    parts of a rule are searched for by themselves. Different rules may say the same, as in Vale.
    """
    kept: list[Diagnostic] = []
    ends: dict[str, int] = {}
    for one in sorted(diagnostics, key=lambda one: (one.span.start, -one.span.end)):
        if one.span.start >= ends.get(one.rule, -1):
            kept.append(one)
            ends[one.rule] = max(one.span.end, one.span.start + 1)
    return kept


def _once(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Return each defect once: of several diagnostics for one span those with a fix, if any has
    one; of equal fixes, or two spellings of one word, the first; of two fixes that exclude one
    another, one inside of the other, the outer one (“european union” says more than “european”)."""
    kept: list[Diagnostic] = []
    reach = -1
    for one in diagnostics:
        start, end = one.span
        apart, reach = start > reach, max(reach, end)
        if apart:  # from all others, as most are
            kept.append(one)
            continue
        near = kept[-4:]
        twins = [other for other in near if other.span == one.span]
        if one.fix is None and any(other.fix for other in twins):
            continue
        if any(_says_as_much(other, one) for other in twins):
            kept[-4:] = [_surer(other, one) if other in twins else other for other in near]
            continue
        if one in twins or any(_covers(other, one) for other in near):
            continue
        kept[-4:] = [
            other
            for other in near
            if not ((other in twins and one.fix and other.fix is None) or _covers(one, other))
        ]
        kept.append(one)
    return kept


def _says_as_much(one: Diagnostic, other: Diagnostic) -> bool:
    """Return whether the fix of ``one`` leaves nothing to that of ``other``, which has the same
    span."""
    if one.fix is None or other.fix is None:
        return False
    return one.fix.edits == other.fix.edits or (_respells(one) and _respells(other))


def _surer(one: Diagnostic, other: Diagnostic) -> Diagnostic:
    """Return the first of two diagnostics, with the safer grade of two equal fixes."""
    if one.fix is None or other.fix is None or one.fix.edits != other.fix.edits:
        return one
    grade = max(one.fix.applicability, other.fix.applicability)
    return (
        one
        if grade == one.fix.applicability
        else one._replace(fix=one.fix._replace(applicability=grade))
    )


def _respells(one: Diagnostic) -> bool:
    """Return whether the fix changes the span and nothing else, and leaves how it begins."""
    edits = one.fix.edits if one.fix else ()
    return all(one.span.start < edit.span.start and edit.span.end <= one.span.end for edit in edits)


def _covers(outer: Diagnostic, inner: Diagnostic) -> bool:
    if outer.span == inner.span or not outer.span.contains(inner.span):
        return False
    if outer.fix is None or inner.fix is None:
        return False
    return any(
        one == other or conflict(one, other) for one in outer.fix.edits for other in inner.fix.edits
    )
