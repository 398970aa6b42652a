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
        places = _Places(document)
        return ",".join(
            f"\n  {json.dumps(_diagnostic(result.name, places, one))}" for one in result.diagnostics
        )

    def tail(self, counters: RunCounters) -> str:
        return "\n]}\n" if counters.findings else "]}\n"


class _Places:
    """Lines and columns of one document; asked about in order, each is counted from the last."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._line, self._offset, self._column = 0, 0, 1

    def range(self, span: Span) -> dict[str, Any]:
        return {"start": self._place(span.start), "end": self._place(span.end)}

    def _place(self, offset: int) -> dict[str, int]:
        line, column = self._document.lines.position(offset)
        text, last = self._document.text, self._offset
        if line != self._line or column == 1:
            self._column, last = 1, offset - column + 1
        between = text[min(last, offset) : max(last, offset)].encode("utf-8", "surrogatepass")
        self._column += len(between) if offset > last else -len(between)
        self._line, self._offset = line, offset
        return {"line": line, "column": self._column}


def _diagnostic(name: str, places: _Places, one: Diagnostic) -> dict[str, Any]:
    found: dict[str, Any] = {
        "message": one.message,
        "location": {"path": name, "range": places.range(one.span)},
        "severity": _LEVELS[one.severity],
        "code": {"value": one.rule},
    }
    if one.fix and len(one.fix.edits) == 1:  # reviewdog would offer several one by one
        edit = one.fix.edits[0]
        found["suggestions"] = [{"range": places.range(edit.span), "text": edit.text}]
    return found
