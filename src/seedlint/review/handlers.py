"""What the page asks, and what it is told: plain data, in the units of a text field."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Document
from seedlint.reports.snippet import outcome
from seedlint.review.session import ReviewSession
from seedlint.review.snapshot import ChangedError, Copy
from seedlint.review.textarea import Units, in_field, out_of_field
from seedlint.runs.discovery import Found
from seedlint.text.edits import Edit
from seedlint.text.span import Span

_MOST = 5
"""Suggestions that are offered for one finding."""


class Asked(msgspec.Struct, forbid_unknown_fields=True):
    """A question of the page.

    Attributes:
        file: the number of a text.
        text: as it stands in the text field.
        version: of the file that it was made of.
        word: to be accepted.
        wanted: rules and places of findings whose fixes are wanted.
    """

    file: int = 0
    text: str = ""
    version: str = ""
    word: str = ""
    wanted: list[tuple[str, int, int]] = []


class Handlers:
    """Answers one question after the other. All may raise SeedlintError or IndexError."""

    def __init__(self, desk: ReviewSession) -> None:
        self._desk = desk
        self._copies: dict[int, Copy] = {}
        self.saved: set[str] = set()

    def files(self, _asked: Asked) -> dict[str, Any]:
        """Return the names of all texts."""
        return {"files": [one.name for one in self._desk.files], "faults": self._desk.faults}

    def open(self, asked: Asked) -> dict[str, Any]:
        """Return a text as it lies on the disk, and what is found in it."""
        copy = self._copies[asked.file] = self._desk.load(self._found(asked))
        text = copy.source.text
        return {"text": in_field(text), "version": copy.version, **self._checked(asked, text)}

    def check(self, asked: Asked) -> dict[str, Any]:
        """Return what is found in a text as it stands in the page."""
        return self._checked(asked, self._text(asked))

    def apply_fixes(self, asked: Asked) -> dict[str, Any]:
        """Return the edits of the fixes that are wanted, as far as they go together and are
        allowed."""
        text = self._text(asked)
        units = Units(text)
        wanted = [
            one
            for one in self._desk.check(self._found(asked), text).diagnostics
            if (one.rule, *units.span(one.span)) in asked.wanted
        ]
        edits = self._desk.apply_fixes(self._found(asked), text, wanted)
        return {"edits": [_plain(units.edit(edit)) for edit in edits]}

    def accept(self, asked: Asked) -> dict[str, Any]:
        """Add a word to the vocabulary."""
        self._desk.accept(self._found(asked), asked.word)
        return {}

    def save(self, asked: Asked) -> dict[str, Any]:
        """Write a text. Raises ChangedError when that would write over something."""
        found, text, copy = self._found(asked), self._text(asked), self._copies[asked.file]
        if copy.version != asked.version:
            raise ChangedError("has been loaded or saved by another page", place=found.name)
        saved = self._desk.save(found, copy, text)
        if saved is not copy:
            self.saved.add(found.name)
        self._copies[asked.file] = saved
        return {"version": saved.version}

    def _found(self, asked: Asked) -> Found:
        if asked.file < 0:
            raise IndexError(asked.file)
        return self._desk.files[asked.file]

    def _text(self, asked: Asked) -> str:
        copy = self._copies.get(asked.file) or self._desk.load(self._found(asked))
        self._copies.setdefault(asked.file, copy)
        return out_of_field(copy.source.text, asked.text)

    def _checked(self, asked: Asked, text: str) -> dict[str, Any]:
        found = self._found(asked)
        result = self._desk.check(found, text)
        units = Units(text)
        assert result.document is not None, "a text that is there has a document"
        rows = []
        for one in result.diagnostics:
            start, end = units.span(one.span)
            rows.append(
                {
                    "rule": one.rule,
                    "severity": one.severity.name,
                    "message": one.message,
                    "line": result.document.lines.number(one.span.start),
                    "start": start,
                    "end": end,
                    "grade": one.fix.applicability.name if one.fix else "",
                    "choices": [*self._choices(units, one, result.document)],
                    "word": self._desk.word(found, text, one),
                }
            )
        return {"findings": rows, "problems": [problem.message for problem in result.problems]}

    def _choices(
        self, units: Units, one: Diagnostic, document: Document
    ) -> Iterator[dict[str, Any]]:
        """Yield what might stand there: what the fix makes of it, or what the rule suggests."""
        if one.fix is not None:
            edits: Sequence[Edit] = sorted(set(one.fix.edits))
            plain = [_plain(units.edit(edit)) for edit in edits]
            # A text field shows no difference between line endings.
            if any(edit["start"] < edit["end"] or edit["text"] for edit in plain):
                text = in_field(outcome(document, one))
                yield {"text": text, "edits": plain, "fix": True}
            if one.fix.applicability is not Applicability.suggest:
                return
        for text in one.suggestions[:_MOST]:
            edit = Edit(Span(*one.span), text)
            yield {"text": in_field(text), "edits": [_plain(units.edit(edit))], "fix": False}


def _plain(edit: Edit) -> dict[str, Any]:
    return {"start": edit.span.start, "end": edit.span.end, "text": edit.text}
