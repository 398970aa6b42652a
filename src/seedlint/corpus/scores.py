"""The columns that describe one row, and how they are computed."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from math import sqrt
from typing import Any, NamedTuple

from seedlint.bytestream.markers import HIDDEN_BYTE
from seedlint.diagnostic import Diagnostic
from seedlint.document import Document

PREFIX = "seedlint_"
"""Of the names of all columns."""
FEWEST = 20
"""Words below which a rate says nothing."""
_Z = 1.645
"""Of the normal distribution, for a one-sided bound at 95 %."""


class Found(NamedTuple):
    """One finding in a row.

    Attributes:
        text: which of the row's texts it is in, from 0.
        start, end: offsets in the column's text, in code points.
        rule: its id.
        grade: of its fix: 3 safe, 2 unsafe, 1 suggest; 0 without a fix.
        new: what the span should be; None when no fix lies within the span.
    """

    text: int
    start: int
    end: int
    rule: str
    grade: int
    new: str | None


class Scores(NamedTuple):
    """What is said of one row, in the order of the columns.

    Attributes:
        words: words of prose.
        hidden_share: share of code points that the reader hid, such as code and links.
        findings: how many.
        per_1000: findings for 1,000 words; None below 20 words.
        per_1000_low: its lower 95 % bound (Poisson, one-sided): the one to filter by.
        groups: findings by group of rules.
        rules: ids of the rules that found something, sorted.
        language: the code of the language of most of the text.
        spans: the findings, in order.
        changed: whether a fix changed the row.
        fixes: how many fixes were applied.
    """

    words: int
    hidden_share: float
    findings: int
    per_1000: float | None
    per_1000_low: float | None
    groups: Mapping[str, int]
    rules: Sequence[str]
    language: str
    spans: Sequence[Found]
    changed: bool
    fixes: int

    def row(self) -> dict[str, Any]:
        """Return the columns as plain data."""
        values: dict[str, Any] = {
            PREFIX + name: value for name, value in zip(self._fields, self, strict=True)
        }
        values[PREFIX + "groups"] = group_rows(self.groups)
        values[PREFIX + "spans"] = [one._asdict() for one in self.spans]
        return values


def group_rows(groups: Mapping[str, int]) -> list[dict[str, object]]:
    """Return findings by group as rows: many loaders of data sets take no maps."""
    return [{"group": group, "findings": count} for group, count in groups.items()]


NAMES = tuple(PREFIX + name for name in Scores._fields)
"""The names of the columns, in order."""


def scores(
    texts: Sequence[tuple[Document, Sequence[Diagnostic]]],
    group_of: Callable[[str], str],
    fixes: int,
    *,
    changed: bool,
) -> Scores:
    """Return the scores of one row.

    Args:
        texts: each text of the row with its findings.
        group_of: gives a rule's group.
        fixes: how many were applied.
        changed: whether the row has changed.
    """
    words = hidden = length = 0
    languages: Counter[str] = Counter()
    spans: list[Found] = []
    for index, (document, diagnostics) in enumerate(texts):
        words += document.word_count
        hidden += document.stream.count(HIDDEN_BYTE)
        length += len(document.text)
        languages[document.language.code] += len(document.text)
        spans += [_found(index, document, one) for one in diagnostics]
    rules = sorted({one.rule for one in spans})
    return Scores(
        words,
        round(hidden / length, 4) if length else 0.0,
        len(spans),
        *rates(len(spans), words),
        dict(sorted(Counter(group_of(one.rule) for one in spans).items())),
        rules,
        languages.most_common(1)[0][0] if languages else "",
        spans,
        changed,
        fixes,
    )


def _found(index: int, document: Document, one: Diagnostic) -> Found:
    start, end = one.span
    if one.fix is None:
        return Found(index, start, end, one.rule, 0, None)
    new: str | None = document.text[start:end]
    for edit in reversed(one.fix.edits):
        (first, last), text = edit
        if first < start or last > end:
            new = None  # the fix also changes something outside of the span
            break
        assert new is not None
        new = new[: first - start] + text + new[last - start :]
    return Found(index, start, end, one.rule, int(one.fix.applicability), new)


@lru_cache(maxsize=4096)
def rates(findings: int, words: int) -> tuple[float | None, float | None]:
    """Return findings for 1,000 words, and the lower bound of that rate.

    The bound is Byar's approximation of the exact one for a Poisson count: within 1 % of it from
    three findings on, and lower (more careful) for one or two.
    """
    if words < FEWEST:
        return None, None
    rate = 1000 / words
    if not findings:
        return 0.0, 0.0
    low = findings * max(0.0, 1 - 1 / (9 * findings) - _Z / (3 * sqrt(findings))) ** 3
    return round(findings * rate, 4), round(low * rate, 4)
