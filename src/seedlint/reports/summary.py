"""The last line of a report for people."""

from seedlint.diagnostic import Applicability, Severity
from seedlint.reports.counters import Tally


def number(count: int, noun: str) -> str:
    """``1 file``, ``2 files``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def of_check(tally: Tally) -> str:
    """How much was found, and how much of it seedlint can mend."""
    if not tally.files:
        return "There was nothing to check."
    if not tally.findings:
        return f"No findings in {number(tally.files, 'file')}."
    found = f"{number(tally.findings, 'finding')} in {number(tally.hit, 'file')}."
    mends = _mends(tally)
    return f"{found} {mends}" if mends else found


def _mends(tally: Tally) -> str:
    total = tally.findings
    safe = tally.fixable(Applicability.safe)
    both = safe + tally.fixable(Applicability.unsafe)
    if safe == total:
        return f"`seedlint fix` mends {_part(safe, total)}."
    if safe and both > safe:
        return f"`seedlint fix` mends {safe}; with --unsafe-fixes, {_part(both, total)}."
    if safe:
        return f"`seedlint fix` mends {safe}."
    return f"`seedlint fix --unsafe-fixes` mends {_part(both, total)}." if both else ""


def _part(count: int, total: int) -> str:
    if count < total:
        return str(count)
    return "it" if total == 1 else "both" if total == 2 else f"all {total}"


def of_fix(tally: Tally, *, done: str = "fixed") -> str:
    """How much was fixed, and what is left.

    ``done`` is the word for it: a diff says ``to fix``.
    """
    left = _left(tally)
    if not tally.files and tally.failed:
        return ""  # what failed has been told already
    if not tally.applied:
        return f"Nothing to fix, {left} left." if left else "Nothing to fix."
    where = f" in {number(tally.changed, 'file')}" if tally.changed > 1 else ""
    return f"{tally.applied} {done}{where}, {left or 'nothing'} left."


def _left(tally: Tally) -> str:
    """``1 error and 2 warnings``, the worst first."""
    counts = [
        number(tally.severities[severity], severity.name)
        for severity in sorted(Severity, reverse=True)
        if tally.severities[severity]
    ]
    if len(counts) > 1:
        return f"{', '.join(counts[:-1])} and {counts[-1]}"
    return "".join(counts)
