"""For machines: a list of objects, one a line. Its shape is a promise.

Each has ``path``, ``rule``, ``severity`` (``error``, ``warning``, ``suggestion``) and
``message``; ``start`` and ``end``, each ``{"offset", "line", "column"}``: offsets in
code points from 0, lines and columns from 1, the end after the last character;
``fix``: null or ``{"applicability", "edits": [{"start", "end", "text"}]}`` with
offsets, all to be applied or none; ``suggestions``: texts to choose from, best first.
A file that was not read is such an object, too: ``rule`` is ``unknown-format``, ``unreadable`` or
``crashed``; for files that a walk passed by, ``path`` is a pattern such as ``*.rst``.
All is ASCII: other characters are escaped.
"""

import json
from collections.abc import Iterator
from typing import Any

from seedlint.diagnostic import Diagnostic, Fix
from seedlint.document import Document
from seedlint.reports.counters import RunCounters
from seedlint.result import FileResult


class Json:
    """Findings as a list of JSON objects."""

    head = "["
    separator = ","
    gathers = False

    def render(self, result: FileResult) -> str:
        return ",".join(f"\n  {json.dumps(one)}" for one in objects(result))

    def tail(self, counters: RunCounters) -> str:
        begun = counters.begun
        rows = [f"\n  {json.dumps(one)}" for one in skipped(counters)]
        more = "," * bool(begun and rows) + ",".join(rows)
        return f"{more}\n]\n" if begun or rows else "]\n"


def objects(result: FileResult) -> Iterator[dict[str, Any]]:
    """Yield the findings of one text; of one that could not be read, why."""
    if result.document is not None:
        for one in result.diagnostics:
            yield finding(result.name, result.document, one)
        return
    for problem in result.problems:
        yield _unread(result.name, problem.kind, "error", problem.message)


def skipped(counters: RunCounters) -> Iterator[dict[str, Any]]:
    """Yield an object for each suffix of files that were not read."""
    for suffix, count in counters.skipped.most_common():
        message = f"{count} file{'s' * (count > 1)} not read: no reader reads the format unasked"
        yield _unread(f"*{suffix}", "unknown-format", "warning", message)


def _unread(path: str, rule: str, severity: str, message: str) -> dict[str, Any]:
    place = {"offset": 0, "line": 1, "column": 1}
    return {
        "path": path,
        "rule": rule,
        "severity": severity,
        "message": message,
        "start": place,
        "end": place,
        "fix": None,
        "suggestions": [],
    }


def finding(name: str, document: Document, one: Diagnostic) -> dict[str, Any]:
    """Return one finding as an object."""
    return {
        "path": name,
        "rule": one.rule,
        "severity": one.severity.name,
        "message": one.message,
        "start": _place(document, one.span.start),
        "end": _place(document, one.span.end),
        "fix": None if one.fix is None else _fix(one.fix),
        "suggestions": list(one.suggestions),
    }


def _place(document: Document, offset: int) -> dict[str, int]:
    line, column = document.lines.position(offset)
    return {"offset": offset, "line": line, "column": column}


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"start": span.start, "end": span.end, "text": text} for span, text in fix.edits]
    return {"applicability": fix.applicability.name, "edits": edits}
