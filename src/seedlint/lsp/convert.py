"""Between our nouns and the protocol's."""

from collections.abc import Iterable

from lsprotocol import types

from seedlint.diagnostic import Diagnostic, Severity
from seedlint.lsp.positions import Places
from seedlint.text.edits import Edit
from seedlint.text.span import Span

SOURCE = "seedlint"
_SEVERITIES = {
    Severity.error: types.DiagnosticSeverity.Error,
    Severity.warning: types.DiagnosticSeverity.Warning,
    Severity.suggestion: types.DiagnosticSeverity.Information,
}


def to_range(places: Places, span: Span) -> types.Range:
    """Return a span as the editor counts."""
    return types.Range(
        types.Position(*places.place(span.start)), types.Position(*places.place(span.end))
    )


def from_range(places: Places, range: types.Range) -> Span:
    """Return a range of the editor's as a span of the text."""
    start, end = range.start, range.end
    return places.span((start.line, start.character), (end.line, end.character))


def to_diagnostic(places: Places, one: Diagnostic) -> types.Diagnostic:
    """Return a finding for the editor."""
    return types.Diagnostic(
        range=to_range(places, one.span),
        message=one.message,
        severity=_SEVERITIES[one.severity],
        code=one.rule,
        source=SOURCE,
    )


def to_edits(places: Places, edits: Iterable[Edit]) -> list[types.TextEdit]:
    """Edits for the editor, each once."""
    return [types.TextEdit(to_range(places, edit.span), edit.text) for edit in dict.fromkeys(edits)]
