"""The texts of a review: what is found in each, and what an editor's decisions make of it."""

from collections.abc import Container, Iterable, Sequence

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.result import Applied, FileResult
from seedlint.review.snapshot import Copy, load, save
from seedlint.runs.discovery import Found
from seedlint.runs.session import Session, Text
from seedlint.settings.resolve import Flags
from seedlint.text.edits import Edit
from seedlint.text.span import Span


class ReviewSession:
    """All texts of one review. Its methods may raise SeedlintError.

    Attributes:
        files: those to review, in their order.
        faults: why some paths give no text.
    """

    def __init__(self, flags: Flags, paths: Iterable[str]) -> None:
        self._session = Session(flags)
        found = self._session.files(paths)
        self._spelling: dict[str, bool] = {}
        self.files: Sequence[Found] = [one for one in found if not one.fault]
        self.faults = [f"{one.name}: {one.fault}" for one in found if one.fault]

    def load(self, found: Found) -> Copy:
        """Return a file as it is now."""
        return load(found, self._session.resolved(_text(found, "")).encoding)

    def save(self, found: Found, copy: Copy, text: str) -> Copy:
        """Write a text, unless the file is no longer as ``copy`` has it; the new copy."""
        return save(found, copy, text)

    def check(self, found: Found, text: str) -> FileResult:
        """Return what is to be said of a text."""
        return self._session.found(_text(found, text))

    def apply_fixes(self, found: Found, text: str, wanted: Container[Diagnostic]) -> Sequence[Edit]:
        """Return the edits of those of some findings' fixes that go together and change no
        markup."""
        source = _text(found, text)
        return edits_of(self._session.linter(source).apply_fixes(source.source, wanted).edits)

    def word(self, found: Found, text: str, one: Diagnostic) -> str:
        """Return the word that a finding is about, if a project might accept it; else nothing."""
        word = text[one.span.start : one.span.end]
        if one.rule not in self._spelling:
            self._spelling[one.rule] = self._session.is_spelling(_text(found, text), one)
        return word if self._spelling[one.rule] and len(word.split()) == 1 else ""

    def accept(self, found: Found, word: str) -> None:
        """Add a word to the vocabulary of a file's project."""
        self._session.accept(_text(found, ""), word)


def _text(found: Found, text: str) -> Text:
    return Text(found.path, text)


def edits_of(applied: Iterable[Applied]) -> list[Edit]:
    """Return what one pass has done, as edits of the text before it."""
    return [Edit(Span(one.start, one.start + len(one.old)), one.new) for one in applied]


def is_safe(one: Diagnostic) -> bool:
    """Return whether a finding has a fix that needs no second look."""
    return one.fix is not None and one.fix.applicability is Applicability.safe


def moved(span: Span, edits: Iterable[Edit]) -> Span | None:
    """Return where a span lies after edits; None when one of them has changed what it holds."""
    shift = 0
    for (start, end), new in edits:
        if end <= span.start and (end < span.start or start < end or span.length):
            shift += len(new) - (end - start)
        elif start < span.end or (start, end) == span:
            return None
    return span.shift(shift)
