"""What a unit adds up to: sums, histograms and samples that can be merged in any order."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

from seedlint.corpus.scores import FEWEST
from seedlint.corpus.step import RowResult, TextResult
from seedlint.diagnostic import Diagnostic
from seedlint.document import Document

WORDS = (0, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
"""Upper bounds of the histogram of words in a text; the last bin has no bound."""
RATES = (0, 1, 2, 5, 10, 20, 50, 100)
"""The same for findings in 1,000 words."""
SHARES = (0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9)
"""The same for the share of a text that is hidden."""
_SAMPLES = 5
"""Of each rule."""
_AROUND = 40
"""Code points shown on either side of a sample."""
_MOST = 20_000
"""Different words that are counted exactly; rare ones are dropped beyond that."""
_KEPT = 200
"""Words that a record keeps."""
_COUNTERS = (
    "sums", "bad", "findings", "fixable", "applied", "groups", "languages", "problems",
    "words_before", "rate_before", "rate_after", "hidden",
)  # fmt: skip
_RANKINGS = ("unknown", "repeated")


class Tally:
    """Sums over rows.

    Attributes:
        sums: ``rows``, ``bad``, ``texts``, ``characters``, ``words``, ``changed``, ``findings``,
            ``fixes``, ``left``, ``kept`` and others.
        bad: bad rows by reason.
        findings, fixable: findings by rule, and those with a safe fix.
        applied: fixes by rule.
        groups: findings by group.
        languages, problems: texts by language; rules that failed.
        words_before, rate_before, rate_after, hidden: histograms, by the number of the bin.
        unknown, repeated: in how many texts unknown words and equal findings stand; the
            commonest only.
        samples: of each rule, chosen by a hash, so that any order of merging gives the same.
    """

    def __init__(self) -> None:
        for name in (*_COUNTERS, *_RANKINGS):
            setattr(self, name, Counter())
        self.samples: dict[str, list[list[Any]]] = {}

    sums: Counter[str]
    bad: Counter[str]
    findings: Counter[str]
    fixable: Counter[str]
    applied: Counter[str]
    groups: Counter[str]
    languages: Counter[str]
    problems: Counter[str]
    words_before: Counter[str]
    rate_before: Counter[str]
    rate_after: Counter[str]
    hidden: Counter[str]
    unknown: Counter[str]
    repeated: Counter[str]

    def add_bad(self, reason: str) -> None:
        """Count a row that cannot be read or checked."""
        self.sums["rows"] += 1
        self.sums["bad"] += 1
        self.bad[reason] += 1

    def add(self, place: str, result: RowResult, group_of: Mapping[str, str]) -> None:
        """Count a row.

        Args:
            place: names the row.
            result: of the step.
            group_of: gives a rule's group.
        """
        sums = self.sums
        sums["rows"] += 1
        if any(text is not None for text in result.new):
            sums["changed"] += 1
        for index, text in enumerate(result.texts):
            self._add_text(f"{place}:{index}" if index else place, text, group_of)

    def _add_text(self, place: str, text: TextResult, group_of: Mapping[str, str]) -> None:
        (document, diagnostics), (_, left) = text.before, text.after
        words, length = document.word_count, len(document.text)
        sums = self.sums
        sums["texts"] += 1
        sums["characters"] += length
        sums["words"] += words
        sums["findings"] += len(diagnostics)
        sums["left"] += len(left)
        self.languages[document.language.code] += 1
        self.words_before[_bin(words, WORDS)] += 1
        self.hidden[_bin(document.stream.count(0x1A) / length if length else 0, SHARES)] += 1
        if words >= FEWEST:
            self.rate_before[_bin(len(diagnostics) * 1000 / words, RATES)] += 1
            self.rate_after[_bin(len(left) * 1000 / words, RATES)] += 1
        if document.tokens.telling and document.language.code == "en":
            self.unknown.update(
                token.decode("cp1252", "replace") for token in document.tokens.unknown
            )
            _bound(self.unknown, _MOST)
        if diagnostics:
            self._add_findings(place, document, diagnostics, group_of)
        if text.edits:
            fixes = {(edit.fix, edit.rule) for edit in text.edits}
            sums["fixes"] += len(fixes)
            self.applied.update(rule for _, rule in fixes)
        if text.problems:
            self.problems.update(text.problems)

    def _add_findings(
        self,
        place: str,
        document: Document,
        diagnostics: Sequence[Diagnostic],
        group_of: Mapping[str, str],
    ) -> None:
        seen: set[str] = set()
        for one in diagnostics:
            rule = one.rule
            self.findings[rule] += 1
            self.groups[group_of.get(rule, "")] += 1
            if one.fix and one.fix.applicability == 3:
                self.fixable[rule] += 1
            seen.add(f"{rule}\t{document.text[one.span.start : one.span.end][:_AROUND]}")
            self._sample(place, document, one)
        self.repeated.update(seen)
        _bound(self.repeated, _MOST)

    def _sample(self, place: str, document: Document, one: Diagnostic) -> None:
        key = crc32(f"{one.rule} {place} {one.span.start}".encode())
        kept = self.samples.setdefault(one.rule, [])
        if len(kept) >= _SAMPLES and key >= kept[-1][0]:
            return
        (start, end), text = one.span, document.text
        new = None
        if one.fix and len(one.fix.edits) == 1:
            (start, end), new = one.fix.edits[0]
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        kept.append([key, place, before, text[start:end][:200], new, after, one.message])
        kept.sort()
        del kept[_SAMPLES:]

    def data(self) -> dict[str, Any]:
        """Return the tally as plain data; of rankings the first only."""
        counters = {name: dict(sorted(getattr(self, name).items())) for name in _COUNTERS}
        rankings = {
            name: dict(sorted(getattr(self, name).items(), key=_by_count)[:_KEPT])
            for name in _RANKINGS
        }
        return {**counters, **rankings, "samples": dict(sorted(self.samples.items()))}

    def merge(self, data: Mapping[str, Any]) -> None:
        """Add the plain data of another tally."""
        for name in (*_COUNTERS, *_RANKINGS):
            getattr(self, name).update(data[name])
        for rule, samples in data["samples"].items():
            kept = self.samples.setdefault(rule, [])
            kept += samples
            kept.sort(key=lambda sample: sample[:2])
            del kept[_SAMPLES:]


def _by_count(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _bin(value: float, bounds: Sequence[float]) -> str:
    return str(bisect_left(bounds, value))


def _bound(counter: Counter[str], most: int) -> None:
    """Drop rare words when there are twice as many as there may be."""
    if len(counter) > 2 * most:
        kept = counter.most_common(most)
        counter.clear()
        counter.update(dict(kept))
