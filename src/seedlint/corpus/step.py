"""The step: rows of texts in, results out. Pure: no input or output, nothing kept between calls.

A step is not thread-safe, because its linter is not: use one in each process or thread.
"""

import signal
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from seedlint.corpus.options import Options
from seedlint.corpus.scores import Scores, scores
from seedlint.diagnostic import Diagnostic
from seedlint.document import Document, Source
from seedlint.engine.linter import Linter
from seedlint.formats import FORMATS
from seedlint.result import Applied, FileResult

_BATCH = 256_000
"""Code points that are checked together; see ``Linter.check_batch``."""


class Row(NamedTuple):
    """The texts of one row as a reader found them.

    Attributes:
        texts: the strings at the column's path; empty for null.
        reason: why the row is bad; ``""`` for a good one.
        detail: the same in more words.
        id: the value of the id column; ``""`` without one.
        size: bytes in the file, of a row that is too long to be held; 0 for all others.
    """

    texts: tuple[str, ...] = ()
    reason: str = ""
    detail: str = ""
    id: str = ""
    size: int = 0


class TextResult(NamedTuple):
    """What happened to one text.

    Attributes:
        before: its document as it was read, with what was found in it.
        after: the same after fixes; ``before`` when nothing was fixed.
        edits: what fixes did.
        problems: rules that failed, and fixes that were refused.
    """

    before: tuple[Document, Sequence[Diagnostic]]
    after: tuple[Document, Sequence[Diagnostic]]
    edits: Sequence[Applied] = ()
    problems: Sequence[str] = ()

    @property
    def fixed(self) -> str | None:
        """The fixed text; None when nothing was fixed."""
        after = self.after[0]
        return None if after is self.before[0] else after.text


class RowResult(NamedTuple):
    """What is to be written for one row.

    Attributes:
        new: for each text of the row the new one, or None for no change.
        scores: of the row; None for a bad row that is kept.
        raw: for texts whose bytes cannot be derived from the text, those bytes (see
            ``jsonl``); by index.
        texts: all that is known of each text.
    """

    new: tuple[str | None, ...] = ()
    scores: Scores | None = None
    raw: Mapping[int, str] = {}
    texts: Sequence[TextResult] = ()


class BadRowError(Exception):
    """A row breaks the linter.

    Attributes:
        reason: as in the quarantine.
    """

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


class _OutOfTimeError(BaseException):
    """A text takes too long; no rule may catch this."""


class Step:
    """Checks or fixes rows. Pickles its options, nothing else."""

    def __init__(self, options: Options) -> None:
        self.options = options

    def __reduce__(self) -> tuple[type["Step"], tuple[Options]]:
        return Step, (self.options,)

    @cached_property
    def linter(self) -> Linter:
        """Loaded on first use, for a step is sent to workers before."""
        return Linter(self.options.settings)

    @cached_property
    def _suffix(self) -> str:
        return FORMATS[self.options.format].suffixes[0]

    @cached_property
    def group_of(self) -> Mapping[str, str]:
        """The group of each rule."""
        return {row.id: _group(row.path) for row in self.linter.rules.matcher.rows()}

    def rows(self, rows: Sequence[Row]) -> list[RowResult | BadRowError]:
        """Return what is to be written for each row, or why it is bad."""
        faults = [self._fault(row) for row in rows]
        sources = [
            Source("-", text, self._suffix)
            for row, fault in zip(rows, faults, strict=True)
            if not fault
            for text in row.texts
        ]
        results = iter(self._texts(sources))
        found: list[RowResult | BadRowError] = []
        for row, fault in zip(rows, faults, strict=True):
            if fault:
                found.append(fault)
                continue
            texts = [*islice(results, len(row.texts))]
            bad = next((text for text in texts if isinstance(text, BadRowError)), None)
            good = [text for text in texts if isinstance(text, TextResult)]
            found.append(bad or self._row(good))
        return found

    def _fault(self, row: Row) -> BadRowError | None:
        if row.reason:
            return BadRowError(row.reason, row.detail)
        for text in row.texts:
            if len(text) > self.options.longest:
                detail = f"{len(text)} code points; the limit is {self.options.longest}"
                return BadRowError("too-long", detail)
            if not text.isascii() and _has_surrogate(text):
                return BadRowError("lone-surrogate", "half of a surrogate pair is no character")
        return None

    def _row(self, texts: Sequence[TextResult]) -> RowResult:
        options = self.options
        new = tuple(text.fixed for text in texts)
        changed = any(text is not None for text in new)
        described = [text.after if options.changes else text.before for text in texts]
        fixes = sum(len({edit.fix for edit in text.edits}) for text in texts)
        group_of = self.group_of
        row = scores(described, lambda rule: group_of.get(rule, ""), fixes, changed=changed)
        return RowResult(new, row, {}, texts)

    def _texts(self, sources: Sequence[Source]) -> Iterator[TextResult | BadRowError]:
        for batch in batches(sources):
            try:
                with _time_limit(self.options.seconds):
                    found: Sequence[TextResult | BadRowError] = self._batch(batch)
            except (Exception, _OutOfTimeError):
                # One of them breaks the linter, or takes too long: find out which.
                found = [self._alone(source) for source in batch]
            yield from found

    def _alone(self, source: Source) -> TextResult | BadRowError:
        try:
            with _time_limit(self.options.seconds):
                return self._batch([source])[0]
        except _OutOfTimeError:
            return BadRowError("timed-out", f"took more than {self.options.seconds:g} s")
        except Exception as error:
            return BadRowError("crashed", f"{type(error).__name__}: {error}")

    def _batch(self, sources: Sequence[Source]) -> list[TextResult]:
        checked = self.linter.check_batch(sources)
        before = [_state(result) for result in checked]
        if not self.options.fixes:
            return [
                TextResult(state, state, (), _problems(result))
                for state, result in zip(before, checked, strict=True)
            ]
        fixed = self.linter.fix_checked(checked, self.options.grade)
        return [
            TextResult(
                state,
                state if result.fixed is None else _state(result),
                result.edits,
                _problems(result),
            )
            for state, result in zip(before, fixed, strict=True)
        ]


def batches(sources: Sequence[Source]) -> Iterator[list[Source]]:
    """Split texts into lists of some 256,000 code points each."""
    batch: list[Source] = []
    size = 0
    for source in sources:
        batch.append(source)
        size += len(source.text)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _state(result: FileResult) -> tuple[Document, Sequence[Diagnostic]]:
    assert result.document is not None, "what is in memory can be read"
    return result.document, result.diagnostics


def _problems(result: FileResult) -> Sequence[str]:
    return [f"{problem.kind} {problem.rule or ''}".rstrip() for problem in result.problems]


def _group(path: str) -> str:
    """Return the group of a rule file: the folder below ``rules``, or the one it is in."""
    folders = path.replace("\\", "/").split("/")[:-1]
    for top in ("_rules", "rules"):
        if top in folders[:-1]:
            return folders[len(folders) - folders[::-1].index(top)]
    return folders[-1] if folders else ""


def _has_surrogate(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise ``_OutOfTimeError`` after so many seconds of CPU time, where the system can."""
    timer = getattr(signal, "setitimer", None)
    main = threading.current_thread() is threading.main_thread()
    if timer is None or not main or not seconds:
        yield
        return

    def end(number: int, frame: object) -> None:
        raise _OutOfTimeError

    before = signal.signal(signal.SIGVTALRM, end)
    timer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        timer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
