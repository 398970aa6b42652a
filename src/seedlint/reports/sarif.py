"""SARIF 2.1.0, which GitHub code scanning and many others read.

Lines and columns count from 1, columns in code points (``columnKind`` says so), the end
after the last character. The rules that were broken are described after the results.
What comments in a text allow, and what a baseline knows, is told as suppressed. All is ASCII.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from seedlint import __version__
from seedlint.diagnostic import Applicability, Diagnostic, Fix, Severity
from seedlint.document import Document
from seedlint.reports.counters import RunCounters
from seedlint.reports.fingerprint import fingerprints
from seedlint.reports.rule_metadata import rule_metadata
from seedlint.result import FileResult
from seedlint.text.span import Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.error: "error", Severity.warning: "warning", Severity.suggestion: "note"}
_APPLIED = Applicability.unsafe
"""The least grade that becomes a fix; suggestions are no more than told."""


_ALLOWED: Mapping[str, Any] = {"suppressions": [{"kind": "inSource"}]}
_KNOWN: Mapping[str, Any] = {
    "suppressions": [{"kind": "external", "justification": "The baseline knows it."}],
    "baselineState": "unchanged",
}
_NEW: Mapping[str, Any] = {"baselineState": "new"}


class Sarif:
    """One run with a result for each finding."""

    head = f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"results": ['
    separator = ","
    gathers = False

    def render(self, result: FileResult) -> str:
        document = result.document
        if document is None:
            return ""
        known = result.known or ()
        states = dict.fromkeys(result.allowed, _ALLOWED) | dict.fromkeys(known, _KNOWN)
        usual = {} if result.known is None else _NEW
        found = (
            {**_result(result.name, document, one, name), **states.get(one, usual)}
            for one, name in fingerprints(result, (*known, *result.allowed))
        )
        return ",".join(f"\n  {json.dumps(one)}" for one in found)

    def tail(self, counters: RunCounters) -> str:
        driver = {
            "name": "seedlint",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": list(_rules(sorted(counters.rules))),
        }
        closing = json.dumps({"columnKind": "unicodeCodePoints", "tool": {"driver": driver}})
        return f"\n], {closing[1:]}]}}\n"


def _rules(ids: Iterable[str]) -> Iterator[dict[str, Any]]:
    for rule in rule_metadata(ids):
        properties: dict[str, Any] = {"tags": [rule.group] if rule.group else []}
        if rule.precision:
            properties["precision"] = rule.precision
        yield {
            "id": rule.id,
            "name": "".join(word.capitalize() for word in re.split("[-/]", rule.id)),
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": rule.why},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            "help": {
                "text": f"{rule.why}\n\nMore: seedlint rules explain {rule.id}",
                "markdown": f"{rule.why}\n\nMore: `seedlint rules explain {rule.id}`",
            },
            "properties": properties,
        }


def _result(name: str, document: Document, one: Diagnostic, fingerprint: str) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": quote(name.replace("\\", "/"), errors="surrogatepass")},
        "region": _region(document, one.span),
    }
    found: dict[str, Any] = {
        "ruleId": one.rule,
        "level": _LEVELS[one.severity],
        "message": {"text": one.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"seedlint/v1": fingerprint},
    }
    if one.fix and one.fix.applicability >= _APPLIED:
        found["fixes"] = [_fix(place["artifactLocation"], document, one.fix)]
    return found


def _fix(artifact: object, document: Document, fix: Fix) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(document, edit.span),
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": artifact, "replacements": replacements}
    grade = fix.applicability.name
    return {"description": {"text": f"Apply the {grade} fix."}, "artifactChanges": [change]}


def _region(document: Document, span: Span) -> dict[str, int]:
    line, column = document.lines.position(span.start)
    last, behind = document.lines.position(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": last,
        "endColumn": behind,
        "charOffset": span.start,
        "charLength": span.length,
    }
