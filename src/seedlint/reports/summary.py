"""The last line of a report for people."""

from seedlint.diagnostic import Applicability, Severity
from seedlint.formats import how_to_read
from seedlint.reports.counters import RunCounters

_FEW = 9
"""So few findings in white space are not counted apart."""


def number(count: int, noun: str) -> str:
    """``1 file``, ``2 files``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def of_check(counters: RunCounters) -> str:
    """Return how much was found, and how much of it seedlint can fix."""
    passed = skipped(counters)
    return f"{_of_check(counters)} {passed}" if passed else _of_check(counters)


def skipped(counters: RunCounters) -> str:
    """Return what was not read, by suffix; ``""`` when all was."""
    counts = [f"{count} {suffix}" for suffix, count in counters.skipped.most_common()]
    if not counts:
        return ""
    total = counters.skipped.total()
    hint = how_to_read(counters.skipped)
    why = "" if hint and len(counts) == hint.count(" = ") - 1 else " (no reader for the format)"
    told = f"Not read{why}: {', '.join(counts)} file{'s' * (total > 1)}."
    return f"{told} Hint: {hint}." if hint else told


def _of_check(counters: RunCounters) -> str:
    if not counters.files:
        return "There was nothing to check."
    if not counters.findings:
        return f"No findings in {number(counters.files, 'file')}."
    blank = counters.white_space
    apart = f", {blank} of them in white space" if _FEW < blank < counters.findings else ""
    found = f"{number(counters.findings, 'finding')} in {number(counters.hit, 'file')}{apart}."
    fixes = _fixes_text(counters)
    return f"{found} {fixes}" if fixes else found


def _fixes_text(counters: RunCounters) -> str:
    total = counters.findings
    safe = counters.fixable(Applicability.safe)
    both = safe + counters.fixable(Applicability.unsafe)
    if safe == total:
        return f"`seedlint fix` fixes {_part(safe, total)}."
    if safe and both > safe:
        return f"`seedlint fix` fixes {safe}; with --unsafe-fixes, {_part(both, total)}."
    if safe:
        return f"`seedlint fix` fixes {safe}."
    return f"`seedlint fix --unsafe-fixes` fixes {_part(both, total)}." if both else ""


def _part(count: int, total: int) -> str:
    if count < total:
        return str(count)
    return "it" if total == 1 else "both" if total == 2 else f"all {total}"


def of_fix(counters: RunCounters, *, done: str = "fixed") -> str:
    """Return how much was fixed, and what is left.

    ``done`` is the word for it: a diff says ``to fix``.
    """
    told = _of_fix(counters, done)
    passed = skipped(counters)
    return f"{told} {passed}".strip() if passed else told


def _of_fix(counters: RunCounters, done: str) -> str:
    if not counters.files and counters.failed:
        return ""  # what failed has been told already
    left = _left(counters)
    if not counters.applied:
        return f"Nothing to fix, {left} left." if left else "Nothing to fix."
    where = f" in {number(counters.changed, 'file')}" if counters.changed > 1 else ""
    return f"{counters.applied} {done}{where}, {left or 'nothing'} left."


def _left(counters: RunCounters) -> str:
    """``1 error and 2 warnings``, the worst first."""
    counts = [
        number(counters.severities[severity], severity.name)
        for severity in sorted(Severity, reverse=True)
        if counters.severities[severity]
    ]
    if len(counts) > 1:
        return f"{', '.join(counts[:-1])} and {counts[-1]}"
    return "".join(counts)
