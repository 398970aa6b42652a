#!/usr/bin/env python3
"""Writes docs/rule-pairs.md: which rules want to change the same place, and who goes first.

All rules look at all bad examples, as they are and with usual defects put in in addition. Where
fixes of two rules cannot both be made, each order is tried, and both rules together.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Source
from seedlint.engine.diagnostics import diagnose
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings
from seedlint.testing import BUILTIN, examples
from seedlint.text.edits import conflict

PAGE = Path(__file__).parent.parent / "docs" / "rule-pairs.md"
GRADE = Applicability.unsafe
HEAD = """\
<!-- Made by scripts/rule_pairs.py. -->

# Rules that meet

Where the fixes of two rules cannot both be made, a plan decides: rules for characters go before
those for words, and these before those for structure; of two at one place the one that changes
more goes first; the other looks at the new text. No two rules may undo each other.

All rules looked at all bad examples of all rules: as they are, in lower case, without the
spaces after commas and with doubled spaces. {texts} texts gave {pairs} pairs that meet. In
{same} of them the order makes no difference to what comes out. In the others it does; what
comes out is that of the order in the table, and the same in every run.
"""


class Pair(NamedTuple):
    """Two rules that meet.

    Attributes:
        first: whose fix is made first; empty when that makes no difference.
        example: the place where they meet.
    """

    one: str
    other: str
    first: str
    example: str


@cache
def linter(*rules: str) -> Linter:
    """Return a linter with these rules."""
    return Linter(FileSettings(select=rules), cache_dir="")


def texts() -> Iterator[Source]:
    """Yield all bad examples, each with some usual defects more."""
    seen: set[str] = set()
    for case in examples(BUILTIN):
        bad = case.example.bad
        if bad is None:
            continue
        for text in (bad, bad.lower(), bad.replace(", ", ","), bad.replace(" ", "  ")):
            if text not in seen:
                seen.add(text)
                yield Source("example", text, case.example.suffix)


def wanted(source: Source) -> list[Diagnostic]:
    """Return what each rule by itself would fix."""
    everything = linter("all")
    document = everything.read(source)
    matcher = everything.rules.matcher
    found = (diagnose(document, *one) for one in matcher.find(document, lambda *_: None))
    return [one for one in found if one.fix and one.fix.applicability >= GRADE]


def meetings() -> tuple[int, dict[tuple[str, str], tuple[Source, str]]]:
    """Return how many texts there are, and for each two rules that meet where they do first."""
    met: dict[tuple[str, str], tuple[Source, str]] = {}
    count = 0
    for source in texts():
        count += 1
        for one, other in combinations(wanted(source), 2):
            assert one.fix, "only fixes are wanted"
            assert other.fix, "only fixes are wanted"
            if one.rule == other.rule:
                continue
            if any(conflict(a, b) for a in one.fix.edits for b in other.fix.edits):
                low, high = sorted((one.rule, other.rule))
                start = min(one.span.start, other.span.start)
                end = max(one.span.end, other.span.end)
                met.setdefault((low, high), (source, source.text[start:end]))
    return count, met


def fixed(source: Source, *rules: str) -> Source:
    """Return the text as these rules leave it.

    Raises:
        AssertionError: they undo each other, or do not come to rest.
    """
    result = linter(*rules).fix(source, GRADE)
    cycles = [one.message for one in result.problems if one.kind == "fix-cycle"]
    assert not cycles, f"{rules} on {source.text!r}: {cycles}"
    if result.fixed is None:
        return source
    after = source._replace(text=result.fixed)
    assert linter(*rules).fix(after, GRADE).fixed is None, f"{rules} on {source.text!r}: no rest"
    return after


def judged(one: str, other: str, source: Source, example: str) -> Pair:
    """Return which goes first."""
    together = fixed(source, one, other)
    one_first = fixed(fixed(source, one), other)
    other_first = fixed(fixed(source, other), one)
    if one_first == other_first == together:
        return Pair(one, other, "", example)
    first = one if together == one_first else other if together == other_first else "in turns"
    return Pair(one, other, first, example)


def page() -> str:
    """Return the page in Markdown."""
    count, met = meetings()
    pairs = [judged(*rules, *place) for rules, place in sorted(met.items())]
    ordered = [pair for pair in pairs if pair.first]
    lines = [HEAD.format(texts=count, pairs=len(pairs), same=len(pairs) - len(ordered))]
    lines += ["| First | Then | For example |", "| --- | --- | --- |"]
    rows: dict[str, list[str]] = defaultdict(list)
    for pair in ordered:
        then = pair.other if pair.first == pair.one else pair.one
        shown = " ".join(pair.example.replace("|", "\\|").replace("`", "'").split())[:60]
        rows[pair.first].append(f"| {pair.first} | {then} | `{shown}` |")
    lines += [row for first in sorted(rows) for row in rows[first]]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    text = page()
    if "--check" not in sys.argv:
        PAGE.write_text(text, encoding="utf-8")
    elif PAGE.read_text(encoding="utf-8") != text:
        sys.exit(f"{PAGE} is not up to date; run scripts/rule_pairs.py")
