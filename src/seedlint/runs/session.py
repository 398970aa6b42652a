"""What an editor at work knows of a project: settings and rules, until they change."""

import os
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from seedlint.diagnostic import Diagnostic
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.formats import suffix_for
from seedlint.packs.rule_file import load
from seedlint.packs.rule_pages import page
from seedlint.packs.style_rules import Unsupported, from_file
from seedlint.result import FileResult
from seedlint.runs import baseline
from seedlint.runs.atomic_write import create
from seedlint.runs.discovery import Discovery, Found
from seedlint.settings.add_words import additions, one_word
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Flags, Resolved, Resolver


class Text(NamedTuple):
    """A text in an editor.

    Attributes:
        path: absolute, with slashes; of a text that is no file yet, where it would be.
        language: the editor's name for what it is, such as ``markdown``.
    """

    path: str
    text: str
    language: str = ""

    @property
    def suffix(self) -> str:
        """What says how to read it; nothing when seedlint does not read such texts."""
        return suffix_for(os.path.basename(self.path), self.language)

    @property
    def source(self) -> Source:
        return Source(os.path.basename(self.path), self.text, self.suffix)


class Session:
    """Settings and linters, each made when first asked for. All may raise SeedlintError."""

    def __init__(self, flags: Flags) -> None:
        self._flags = flags
        self.forget()

    def forget(self) -> None:
        """Read settings, rules and baselines anew when they are next asked for."""
        self._resolver = Resolver(self._flags)
        self._linters: dict[FileSettings, Linter] = {}
        self._known: dict[str, Sequence[baseline.Entry]] = {}

    def check(self, text: Text) -> FileResult | None:
        """Return what is wrong with a text, less what a baseline knows; None when it is none of
        ours."""
        folder = os.path.dirname(text.path)
        if not (text.suffix or self._format(text)) or self._resolver.excluded(folder, text.path):
            return None
        return self.found(text)

    def _format(self, text: Text) -> str:
        """Return what settings say that a text is read as, or its name; ``""`` for neither."""
        return self._resolver.format(os.path.dirname(text.path), text.path)

    def _source(self, text: Text) -> Source:
        return text.source._replace(format=self._format(text))

    def has_baseline(self, text: Text) -> bool:
        """Return whether a baseline knows some of the findings that a text may have."""
        return bool(self.resolved(text).baseline)

    def found(self, text: Text) -> FileResult:
        """Do as ``check``, of a text that was asked for by its name."""
        resolved = self.resolved(text)
        result = self.linter(text).check(self._source(text))
        if not resolved.baseline:
            return result
        if resolved.baseline not in self._known:
            self._known[resolved.baseline] = baseline.load(resolved.baseline)
        return baseline.Baseline(self._known[resolved.baseline]).new(result)

    def fixed(self, text: Text) -> str:
        """Return the text after all safe fixes."""
        fixed = self.linter(text).fix(self._source(text)).fixed
        return text.text if fixed is None else fixed

    def allowed(self, text: Text, one: Diagnostic) -> str:
        """Return the text with a suppression for one finding, or as it is when it takes none."""
        result = self.linter(text).allow(self._source(text), [one])
        return text.text if result.fixed is None else result.fixed

    def linter(self, text: Text) -> Linter:
        """Return the linter for a text's settings."""
        settings = self.resolved(text).settings
        if settings not in self._linters:
            self._linters[settings] = Linter(settings)
        return self._linters[settings]

    def is_spelling(self, text: Text, one: Diagnostic) -> bool:
        """Return whether a finding is about a word that a project might accept."""
        return os.path.basename(os.path.dirname(self._rule_file(text, one.rule))) == "spelling"

    def page(self, text: Text, rule: str) -> str:
        """Return what a rule wants and why, in Markdown; nothing for a rule without a file."""
        path = self._rule_file(text, rule)
        if path.endswith(".yml"):
            spec = from_file(path, rule.partition(".")[0], Unsupported())
            return page(spec) if spec else ""
        return page(load(path, rule.rpartition("/")[0])) if path else ""

    def _rule_file(self, text: Text, rule: str) -> str:
        rows = self.linter(text).rules.matcher.rows()
        return next((row.path for row in rows if row.id == rule), "")

    def files(self, paths: Iterable[str]) -> list[Found]:
        """Return the files under paths, or why there are none."""
        return list(Discovery(self._resolver).files(paths))

    def accept(self, text: Text, word: str) -> None:
        """Add a word to the vocabulary of the text's project."""
        folder = os.path.dirname(text.path)
        for path, content in additions([one_word(word)], self._resolver.config(folder), folder):
            create(path, content.encode())
        self.forget()

    def resolved(self, text: Text) -> Resolved:
        """Return a text's settings."""
        return self._resolver.resolve(os.path.dirname(text.path), text.path)
