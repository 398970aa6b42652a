"""For reviewdog: its diagnostic format (rdjson). Columns count UTF-8 bytes, from 1."""

import json
from typing import Any

from seedlint.diagnostic import Diagnostic, Severity
from seedlint.document import Document
from seedlint.reports.counters import RunCounters
from seedlint.result import FileResult
from seedlint.text.span import Span

_LEVELS = {Severity.error: "ERROR", Severity.warning: "WARNING", Severity.suggestion: "INFO"}


class Rdjson:
    """One object with all diagnostics; each edit is a suggestion. All is ASCII."""

    head = '{"source": {"name": "seedlint"}, "diagnostics": ['
    separator = ","
    gathers = False

    def render(self, result: FileResult) -> str:
        document = result.document
        if document is None:
            return ""
        return ",".join(
            f"\n  {json.dumps(_diagnostic(result.name, document, one))}"
            for one in result.diagnostics
        )

    def tail(self, counters: RunCounters) -> str:
        return "\n]}\n" if counters.findings else "]}\n"


def _diagnostic(name: str, document: Document, one: Diagnostic) -> dict[str, Any]:
    found: dict[str, Any] = {
        "message": one.message,
        "location": {"path": name, "range": _range(document, one.span)},
        "severity": _LEVELS[one.severity],
        "code": {"value": one.rule},
    }
    if one.fix and len(one.fix.edits) == 1:  # reviewdog would offer several one by one
        edit = one.fix.edits[0]
        found["suggestions"] = [{"range": _range(document, edit.span), "text": edit.text}]
    return found


def _range(document: Document, span: Span) -> dict[str, Any]:
    return {"start": _place(document, span.start), "end": _place(document, span.end)}


def _place(document: Document, offset: int) -> dict[str, int]:
    line, column = document.lines.position(offset)
    before = document.text[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
