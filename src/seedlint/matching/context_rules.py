"""Rules that ask the context model: confusable words, and patterns that want its agreement."""

from collections.abc import Callable, Mapping

from seedlint.bytestream.markers import MARK
from seedlint.context.judge import Choice, Verdict, judge, log_odds
from seedlint.context.place import features, place
from seedlint.context.table import table
from seedlint.context.tokens import TOKEN, normalize
from seedlint.diagnostic import Applicability, Finding
from seedlint.document import Document
from seedlint.match import Match
from seedlint.matching.compiled_rules import CompiledRule
from seedlint.matching.template import fill
from seedlint.packs.margins import margins
from seedlint.text.casing import keep_case
from seedlint.text.edits import Edit
from seedlint.text.span import Span

Confusable = Callable[[Document, Match], Finding | None]


def confusable(row: CompiledRule) -> Confusable:
    """Return what verifies the candidates of a rule about confusable words."""
    choices: Mapping[str, list[Choice]] = {
        written: [Choice(*choice) for choice in meant] for written, meant in row.choices.items()
    }

    def verify(document: Document, match: Match) -> Finding | None:
        span, text = match.span, match.text
        if MARK in document.view[span.start : span.end]:
            return None
        written = normalize(text)
        segment = document.segment_at(span.start)
        verdict = judge(document.view, span, segment, written, choices[written], table())
        return verdict and _finding(document, span, verdict)

    return verify


def _finding(document: Document, span: Span, verdict: Verdict) -> Finding:
    new = keep_case(document[span], verdict.meant)
    if "'" not in document[span]:
        new = new.replace("'", document.apostrophe)
    return Finding(
        span,
        values={"fix": new, "context": _quoted(verdict.evidence)},
        edits=(Edit(span, new),),
        applicability=None if verdict.is_safe else Applicability.unsafe,
    )


def _quoted(words: tuple[str, ...]) -> str:
    """Return the words that spoke for a verdict, for a message."""
    return " and ".join(f"“{word}”" for word in words)


def agrees(document: Document, row: CompiledRule, finding: Finding, match: Match | None) -> bool:
    """Return whether the context model finds a sentence likelier with the fix of a finding.

    Words that the fix replaces one by one are asked about; where the model does not know both
    of them, it has no objection.
    """
    assert row.agrees is not None
    known = margins()
    for edit in finding.edits or _replaced(document, row, finding, match):
        old = [*TOKEN.finditer(document.view, edit.span.start, edit.span.end)]
        new = [normalize(token) for token in TOKEN.findall(edit.text)]
        if len(old) != len(new):
            continue
        segment = document.segment_at(edit.span.start)
        for found, meant in zip(old, new, strict=True):
            written = normalize(found[0])
            if (written, meant) in known:
                here = place(document.view, Span(*found.span()), segment, table())
                if log_odds(features(here), meant, written, table()) <= row.agrees:
                    return False
    return True


def _replaced(
    document: Document, row: CompiledRule, finding: Finding, match: Match | None
) -> tuple[Edit, ...]:
    """Return the edit that the rule's swap or template makes of a finding."""
    if match is not None and match.replacement:
        return (Edit(finding.span, match.replacement),)
    if row.replace is None:
        return ()
    values = {"match": document[finding.span], **(match.groups if match else {}), **finding.values}
    return (Edit(finding.span, fill(row.replace, values)),)
