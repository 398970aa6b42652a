"""For machines: a list of objects, one a line. Its shape is a promise.

Each has ``path``, ``rule``, ``severity`` (``error``, ``warning``, ``suggestion``) and
``message``; ``start`` and ``end``, each ``{"offset", "line", "column"}``: offsets in
code points from 0, lines and columns from 1, the end after the last character;
``fix``: null or ``{"applicability", "edits": [{"start", "end", "text"}]}`` with
offsets, all to be applied or none; ``suggestions``: texts to choose from, best first.
All is ASCII: other characters are escaped.
"""

import json
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
        document = result.document
        if document is None:
            return ""
        return ",".join(
            f"\n  {json.dumps(finding(result.name, document, one))}" for one in result.diagnostics
        )

    def tail(self, counters: RunCounters) -> str:
        return "\n]\n" if counters.findings else "]\n"


def finding(name: str, document: Document, one: Diagnostic) -> dict[str, Any]:
    """One finding as an object."""
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
