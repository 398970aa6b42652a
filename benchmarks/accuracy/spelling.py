"""Measure spelling against corrections that people made, public lists and clean text.

    python -m benchmarks.accuracy.spelling fixes FIXES.jsonl [--set report] [--peers BIN]
    python -m benchmarks.accuracy.spelling list PAIRS.tsv
    python -m benchmarks.accuracy.spelling clean FOLDER… [--show 200]

``FIXES`` is what ``scripts.words.typo_fixes`` mined; those of standardebooks, which modernize
spelling, do not count. ``PAIRS`` has a misspelling and its correction on each line, with a tab. A
folder of clean text has one kind of text, in plain files. ``BIN`` has ``typos`` and ``codespell``.
"""

import argparse
import json
import random
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from scripts.words.splits import split_of
from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.lexicon.lexicon import lexicon
from seedlint.readers.registry import read
from seedlint.settings.model import FileSettings


class Case(NamedTuple):
    """A misspelling in its text: where it begins, and what somebody made of it."""

    text: str
    start: int
    wrong: str
    right: str


def read_fixes(path: Path, name: str, *, real_words: bool) -> list[Case]:
    """Return the corrections of a set, each pair once for each repository.

    Args:
        real_words: whether corrections of what is a word, too, are wanted, or of what is none.
    """
    known = lexicon()
    seen: set[tuple[str, str, str]] = set()
    cases: list[Case] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fix = json.loads(line)
        wrong, right, repository = fix["wrong"], fix["right"], fix["repository"]
        if repository.startswith("standardebooks") or split_of(repository) != name:
            continue
        if not (wrong[1:].islower() and right[1:].islower()) or len(wrong) < 3:
            continue
        is_word = known.is_word(wrong)
        if is_word != real_words or not known.is_word(right):
            continue
        key = (repository, wrong.lower(), right.lower())
        case = Case(fix["text"], fix["start"], wrong, right)
        if key not in seen and in_prose(case):
            seen.add(key)
            cases.append(case)
    return cases


def in_prose(case: Case) -> bool:
    """Return whether a word stands by itself, and not in code or in the target of a link."""
    end = case.start + len(case.wrong)
    around = case.text[case.start - 1 : case.start] + case.text[end : end + 1]
    if any(letter.isalnum() or letter in "_/\\@" for letter in around):
        return False
    return read(Source("text.md", case.text, ".md")).view[case.start : end] == case.wrong


def outcomes(cases: Iterable[Case], linter: Linter) -> Iterator[tuple[Case, str, str]]:
    """Yield each case with what was found (``safe``, ``unsafe``, ``suggest``, ``no fix`` or
    nothing) and the word that was offered first."""
    for case in cases:
        source = Source("text.md", case.text, ".md")
        best = ("", "")
        for one in linter.check(source).diagnostics:
            end = case.start + len(case.wrong)
            if one.span.end <= case.start or one.span.start >= end:
                continue
            offered = one.suggestions[0] if one.suggestions else ""
            kind = "suggest" if offered else "no fix"
            if one.fix:
                kind = one.fix.applicability.name
                offered = case.wrong
                for edit in reversed(one.fix.edits):
                    if case.start <= edit.span.start <= edit.span.end <= end:
                        first, last = edit.span.start - case.start, edit.span.end - case.start
                        offered = offered[:first] + edit.text + offered[last:]
            order = ("", "no fix", "suggest", "unsafe", "safe")
            if order.index(kind) > order.index(best[0]):
                best = (kind, offered)
        yield case, *best


def report(cases: list[Case], linter: Linter, show: int) -> None:
    """Print how many misspellings are found and repaired, and some that are not."""
    tally = Counter[str]()
    missed: list[str] = []
    wrong: list[str] = []
    for case, kind, offered in outcomes(cases, linter):
        right = offered.lower() == case.right.lower()
        tally["cases"] += 1
        tally["found"] += bool(kind)
        tally[f"{kind or 'missed'} {'right' if right else 'wrong'}" if kind else "missed"] += 1
        if not kind:
            missed.append(f"{case.wrong}→{case.right}")
        elif not right:
            wrong.append(f"{case.wrong}→{offered} ({kind}; {case.right})")
    total = max(1, tally["cases"])
    print({key: f"{count} ({100 * count / total:.1f} %)" for key, count in tally.most_common()})
    random.Random(1).shuffle(missed)
    print("missed:", *missed[:show])
    print("other:", *wrong[:show], sep="  ")


def peers(cases: list[Case], folder: Path) -> None:
    """Print how many misspellings typos and codespell find and repair, word by word."""
    with tempfile.TemporaryDirectory() as work:
        for number, case in enumerate(cases):
            Path(work, f"{number}.md").write_text(case.text, encoding="utf-8")
        for name, list_only, write in (
            ("typos", ["typos", "--isolated", "--format", "brief"], "--write-changes"),
            ("codespell", ["codespell", "-q", "35"], "-w"),
        ):
            list_only = [str(folder / list_only[0]), *list_only[1:]]
            subprocess.run([*list_only, write, work], capture_output=True, check=False)
            found = repaired = broken = 0
            for number, case in enumerate(cases):
                path = Path(work, f"{number}.md")
                text = path.read_text(encoding="utf-8")
                start = text.count(case.wrong) < case.text.count(case.wrong)
                here = text[max(0, case.start - 60) : case.start + 80].lower()
                is_right = start and case.right.lower() in here
                repaired += is_right
                broken += start and not is_right
                path.write_text(case.text, encoding="utf-8")
                listed = subprocess.run([*list_only, str(path)], capture_output=True, text=True)
                found += start or case.wrong.lower() in listed.stdout.lower()
            total = max(1, len(cases))
            print(
                f"{name}: found {100 * found / total:.1f} %, "
                f"repaired {100 * repaired / total:.1f} %, otherwise {100 * broken / total:.1f} %"
            )


def clean(folders: list[Path], linter: Linter, show: int) -> None:
    """Print the spelling findings in clean text, for people to judge."""
    rules = {"common-misspelling", "listed-misspelling", "mistyped-word", "unknown-word"}
    for folder in folders:
        words = 0
        tally = Counter[str]()
        lines: list[str] = []
        for path in sorted(folder.glob("*.txt")):
            text = path.read_text(encoding="utf-8", errors="replace").replace("\n", "\n\n")
            result = linter.check(Source(path.name, text, ".txt"))
            words += result.document.word_count if result.document else 0
            for one in result.diagnostics:
                if one.rule in rules:
                    grade = one.fix.applicability.name if one.fix else "suggest"
                    tally[grade] += 1
                    start, end = one.span
                    lines.append(
                        f"{grade:7} {one.rule[:7]} {path.stem[:14]:14} "
                        f"{text[max(0, start - 35) : start]!r} [{text[start:end]}] "
                        f"{one.message[-30:]}"
                    )
        rate = 1e4 * sum(tally.values()) / max(1, words)
        print(f"{folder.name}: {words} words, {dict(tally)}, {rate:.2f} for 10,000 words")
        random.Random(1).shuffle(lines)
        print("\n".join(sorted(lines[:show])))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("fixes", "list", "clean"))
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--set", default="calibrate")
    parser.add_argument("--real-words", action="store_true")
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--show", type=int, default=40)
    options = parser.parse_args()
    linter = Linter(FileSettings())
    if options.what == "clean":
        clean(options.paths, linter, options.show)
        return
    if options.what == "fixes":
        cases = read_fixes(options.paths[0], options.set, real_words=options.real_words)
    else:
        rows = (line.split("\t") for line in options.paths[0].read_text("utf-8").splitlines())
        cases = [
            Case(f"This is the {wrong} that we have seen.\n", 12, wrong, right)
            for wrong, right in rows
        ]
    report(cases, linter, options.show)
    if options.peers:
        peers(cases, options.peers)


assert Applicability.safe > Applicability.unsafe

if __name__ == "__main__":
    main()
