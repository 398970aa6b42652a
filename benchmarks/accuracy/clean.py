"""Precision: what is found in clean texts, and how much of that is right."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.accuracy.judgments import Key, Verdict, key
from benchmarks.accuracy.sentences import files
from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.packs.precision import FILE
from seedlint.packs.registry import RuleRegistry
from seedlint.testing import BUILTIN

_CONTEXT = 60


class Found(NamedTuple):
    """A finding in a clean text."""

    key: Key
    safe: bool
    """Whether it comes with a safe fix."""
    shown: str
    """A line for people: where, the words in question, and what would become of them."""


class Sweep(NamedTuple):
    """All findings, and the number of words in which they were."""

    words: int
    found: list[Found]


def sweep(folders: tuple[Path, ...], linter: Linter) -> Sweep:
    """Check every text below the folders."""
    words, found = 0, list[Found]()
    for path in files(folders):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        words += len(text.split())
        result = linter.check(Source(path.name, text, path.suffix))
        found += (_found(path, text, one) for one in result.diagnostics)
    return Sweep(words, found)


def _found(path: Path, text: str, one: Diagnostic) -> Found:
    start, end = one.span
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    shown = f"{before}⟦{text[start:end]}⟧{after} → {_becomes(text, one)}"
    safe = one.fix is not None and one.fix.applicability == Applicability.safe
    return Found(
        key(one.rule, text, start, end), safe, f"{path.name[:24]}: {' '.join(shown.split())}"
    )


def _becomes(text: str, one: Diagnostic) -> str:
    """Return the words in question as the fix would have them, or what is suggested, or what is
    said."""
    if one.fix is None or not one.fix.edits:
        return " | ".join(one.suggestions[:3]) or one.message
    start = min(one.span.start, one.fix.edits[0].span.start)
    end = max(one.span.end, one.fix.edits[-1].span.end)
    pieces, at = list[str](), start
    for edit in one.fix.edits:
        pieces += text[at : edit.span.start], edit.text
        at = edit.span.end
    return "".join([*pieces, text[at:end]])


class Count(NamedTuple):
    """How one rule fared. ``wrong`` and ``right`` are of those that somebody judged."""

    found: int
    right: int
    wrong: int

    @property
    def unjudged(self) -> int:
        return self.found - self.right - self.wrong

    def wrong_rate(self, words: int) -> float:
        """Wrong findings per 10,000 words, if the unjudged ones are like the judged ones; all of
        them count as wrong where none was judged."""
        judged = self.right + self.wrong
        share = self.wrong / judged if judged else 1.0
        return share * self.found * 1e4 / max(1, words)


def counts(found: list[Found], verdicts: dict[Key, Verdict]) -> dict[str, Count]:
    """Return the count of each rule, the one with most wrong findings first."""
    counters: Counter[tuple[str, str]] = Counter()
    for one in found:
        counters[one.key.rule, verdicts.get(one.key, "unjudged")] += 1
    made = {
        rule: Count(
            sum(number for (other, _), number in counters.items() if other == rule),
            counters[rule, "right"],
            counters[rule, "wrong"],
        )
        for rule in {rule for rule, _ in counters}
    }
    return dict(sorted(made.items(), key=lambda item: -item[1].wrong_rate(1)))


def sheet(found: list[Found], verdicts: dict[Key, Verdict], most: int) -> Iterator[str]:
    """Lines to judge: at most so many of each rule, drawn so that a rerun draws the same."""
    seen: dict[str, set[Key]] = {}
    for one in sorted(found, key=lambda one: one.key):  # hashes: as good as at random
        judged = seen.setdefault(one.key.rule, set())
        if one.key not in judged and len(judged) < most:
            judged.add(one.key)
            if one.key not in verdicts:
                mark = "S" if one.safe else " "
                yield f"? {one.key.rule} {one.key.context} {mark} {one.shown}"


def write(words: int, counted: dict[str, Count]) -> None:
    """Keep the result of every rule that is on by default beside the rules."""
    lines = []
    for name, spec in sorted(RuleRegistry([BUILTIN]).specs.items()):
        count = counted.get(name, Count(0, 0, 0))
        if spec.file.default:
            numbers = (words, count.found, count.right + count.wrong, count.right)
            lines.append("\t".join((name, *map(str, numbers))) + "\n")
    Path(BUILTIN.path, FILE).write_text("".join(lines), encoding="utf-8")


def rows(words: int, counted: dict[str, Count]) -> Iterator[str]:
    """Yield the lines of a table: one for each rule, and one for all."""
    yield "| Rule | found | right | wrong | unjudged | wrong per 10,000 words |"
    yield "| --- |" + " ---: |" * 5
    for rule, count in counted.items():
        cells = (count.found, count.right, count.wrong, count.unjudged)
        rate = f"{count.wrong_rate(words):.4f}"
        yield f"| {rule} | {' | '.join(map(str, cells))} | {rate} |"
    total = sum(count.wrong_rate(words) for count in counted.values())
    right = sum(count.right for count in counted.values())
    wrong = sum(count.wrong for count in counted.values())
    found = sum(count.found for count in counted.values())
    yield f"| all | {found} | {right} | {wrong} | {found - right - wrong} | {total:.4f} |"
