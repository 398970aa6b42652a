"""The one door: a source goes in, a result comes out."""

from collections.abc import Container, Mapping, Sequence
from functools import cached_property

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Document, Source
from seedlint.engine.active_rules import ActiveRules, load
from seedlint.engine.changed_region import Lines, inside, region
from seedlint.engine.check import check
from seedlint.engine.fix import fix
from seedlint.lexicon.vocabulary import Vocabulary
from seedlint.readers.registry import Options, format_for, read
from seedlint.result import FileResult, Problem
from seedlint.settings.model import FileSettings


class Linter:
    """Checks and fixes texts by one set of rules. Does no input or output of its own
    but for the cache of compiled rules.
    """

    def __init__(
        self,
        settings: FileSettings = FileSettings(),
        *,
        cache_dir: str | None = None,
        rules: ActiveRules | None = None,
        usage: Mapping[str, Mapping[str, int]] = {},
    ) -> None:
        """
        Args:
            settings: choose the rules and give the vocabulary.
            cache_dir: where compiled rules are kept: None for the user's cache
                folder, ``""`` for nowhere.
            rules: ready ones, instead of those that the settings choose.
            usage: how often a project uses the forms that rules count, by rule; it may
                grow between ``count`` and ``check``.

        Raises:
            SeedlintError: the settings, a rule file or a pack is wrong.
        """
        self.settings = settings
        self.rules = rules or load(settings, cache_dir)
        self._usage = usage
        self._ahead: dict[int, tuple[Source, Document]] = {}

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        settings = self.settings
        return Vocabulary(
            words=settings.words, silent=settings.silent_words, locale=settings.locale
        )

    def _vocabulary_of(self, document: Document) -> Vocabulary:
        if document.own_words is None:
            return self._vocabulary
        settings = self.settings
        silent = (*settings.silent_words, *document.own_words())
        return Vocabulary(words=settings.words, silent=silent, locale=settings.locale)

    @cached_property
    def _format_options(self) -> Mapping[str, Options]:
        options: dict[str, dict[str, tuple[str, ...]]] = {}
        for format, name, value in self.settings.format:
            options.setdefault(format, {})[name] = value
        return options

    def read(self, source: Source) -> Document:
        """Return the source as rules see it, with the project's vocabulary."""
        document = read(source, self.settings.front_matter, self._format_options)
        document.vocabulary = self._vocabulary_of(document)
        document.languages = self.settings.languages
        document.usage = self._usage
        return document

    def look_ahead(self, sources: Sequence[Source]) -> None:
        """Prepare to check some texts, the ones that ``check`` is asked about next: what is quicker
        for several at once is done."""
        documents = [self.read(source) for source in sources]
        for document in documents:
            _ = document.tokens.telling
        self.rules.matcher.look_ahead(documents)
        self._ahead = {id(document.source): (document.source, document) for document in documents}

    def _check(self, document: Document) -> tuple[list[Diagnostic], list[Problem]]:
        return check(document, self.rules)

    def check(self, source: Source, lines: Sequence[Lines] | None = None) -> FileResult:
        """Return what is wrong with a text; with ``lines``, in the paragraphs that these belong
        to."""
        ahead = self._ahead.pop(id(source), None)
        document = ahead[1] if ahead else self.read(source)
        passed: list[Diagnostic] = []
        diagnostics, problems = check(document, self.rules, passed)
        part = None if lines is None else region(document, lines)
        told, let_pass = tuple(inside(part, diagnostics)), tuple(inside(part, passed))
        return FileResult(source.name, source, document, told, tuple(problems), allowed=let_pass)

    def check_batch(self, sources: Sequence[Source]) -> list[FileResult]:
        """Check several texts; many short ones are checked faster together than one by one.

        Args:
            sources: some 256,000 code points in all are best.

        Returns:
            For each what ``check`` returns.
        """
        self.look_ahead(sources)
        return [self.check(source) for source in sources]

    def fix_batch(
        self, sources: Sequence[Source], applicability: Applicability = Applicability.safe
    ) -> list[FileResult]:
        """Fix several texts; see ``check_batch``.

        Args:
            sources: the texts.
            applicability: the least one of the fixes.

        Returns:
            For each what ``fix`` returns.
        """
        return self.fix_checked(self.check_batch(sources), applicability)

    def fix_checked(
        self, checked: Sequence[FileResult], applicability: Applicability = Applicability.safe
    ) -> list[FileResult]:
        """Fix texts that ``check`` or ``check_batch`` has just checked whole.

        Most texts have nothing to fix and cost nothing here.

        Args:
            checked: the results of the checks.
            applicability: the least one of the fixes.

        Returns:
            For each what ``fix`` returns.
        """
        return [self._fixed(result, applicability) for result in checked]

    def _fixed(self, checked: FileResult, applicability: Applicability) -> FileResult:
        source, document = checked.source, checked.document
        assert source is not None, "what was checked was read"
        assert document is not None, "what was checked was read"
        if not any(
            one.fix and one.fix.applicability >= applicability for one in checked.diagnostics
        ):
            return checked._replace(allowed=())

        def read(text: Source) -> Document:
            return document if text is source else self.read(text)

        def check(text: Document) -> tuple[list[Diagnostic], list[Problem]]:
            if text is document:
                return list(checked.diagnostics), list(checked.problems)
            return self._check(text)

        return fix(source, read, check, applicability)

    def count(self, source: Source) -> dict[str, Mapping[str, int]]:
        """Return how often a text uses the forms that rules count, by rule.

        A rule that fails says nothing here; ``check`` will tell.
        """
        document = self.read(source)
        document.in_project = True
        counts = self.rules.matcher.count(document, lambda row, error: None)
        return {row.id: found for row, found in counts}

    def fix(
        self,
        source: Source,
        applicability: Applicability = Applicability.safe,
        lines: Sequence[Lines] | None = None,
    ) -> FileResult:
        """Return the text with all fixes of at least this grade, and what is left to say; with
        ``lines``, in the paragraphs only that these belong to.
        """
        return fix(source, self.read, self._check, applicability, lines)

    def apply_fixes(self, source: Source, wanted: Container[Diagnostic]) -> FileResult:
        """Return the text with those fixes of some of its findings, of any grade, that go together
        and that the guard allows: one pass, after which the others wait for their turn."""

        def check(document: Document) -> tuple[list[Diagnostic], list[Problem]]:
            found, problems = self._check(document)
            first = document.text == source.text
            return [
                one if first and one in wanted else one._replace(fix=None) for one in found
            ], problems

        return fix(source, self.read, check, Applicability.suggest)

    def allow(self, source: Source, wanted: Sequence[Diagnostic] | None = None) -> FileResult:
        """Return the text with suppressions, in comments, for what a check found in it: for all of
        it, or for some."""
        from seedlint.suppressions.insert import insert_suppressions  # once in a project's life

        written = "" if source.suffix == ".mdx" else format_for(source).insertion
        return insert_suppressions(source, self.read, self._check, wanted, written=written)
