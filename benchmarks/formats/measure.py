"""Check and fix real files of a format: how many findings there are, and whether anything breaks.

    python -m benchmarks.formats.measure rst FOLDER … [--show] [--only RULE]

Prints words, findings per 10,000 words and, for each file, what went wrong: hidden text that a fix
changed, another structure in the eyes of the format's own parser, a second fix that changed more.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.formats.hosts import HOSTS
from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Document, Source
from seedlint.engine.linter import Linter
from seedlint.formats import FORMATS, format_of
from seedlint.readers.decode import decode
from seedlint.settings.model import FileSettings


def files(format: str, folders: list[str]) -> Iterator[Path]:
    """Yield the files below folders that are of a format by their names."""
    for folder in folders:
        path = Path(folder)
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.is_file() and (path.is_file() or format_of(file.name) == format):
                yield file


def damage(source: Source, linter: Linter) -> Iterator[str]:
    """Yield what fixes of all grades break in a text."""
    before = linter.read(source)
    result = linter.fix(source, Applicability.unsafe)
    for problem in result.problems:
        if problem.kind in ("crashed", "rule-crashed"):
            yield f"{problem.kind}: {problem.rule}: {problem.message}"
    if result.fixed is None:
        return
    fixed = source._replace(text=result.fixed)
    after = linter.read(fixed)
    if before.hidden() != after.hidden():
        yield "hidden text changed"
    host = HOSTS.get(before.format.name)
    if host:
        try:
            seen = host(source.text)
        except Exception:  # not one that its own parser reads
            seen = None
        if seen is not None and host(result.fixed) != seen:
            yield "another structure"
    again = linter.fix(fixed, Applicability.unsafe)
    if again.fixed is not None:
        yield "a second fix changed more"


def line(document: Document, one: Diagnostic) -> str:
    """Return a finding with the words around it."""
    number, column = document.lines.position(one.span.start)
    view = document.view
    start, end = max(0, one.span.start - 40), one.span.end + 40
    text = f"{view[start : one.span.start]}⟦{view[one.span.start : one.span.end]}⟧"
    around = (text + view[one.span.end : end]).translate(
        {0x1A: "▒", 3: "¦", 4: "_", 5: "^", 10: "⏎"}
    )
    return f"{document.source.name}:{number}:{column} {one.rule}: {around}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("format", choices=FORMATS)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--show", action="store_true", help="print the findings")
    parser.add_argument("--only", help="print those of one rule")
    parser.add_argument("--no-fix", action="store_true")
    parser.add_argument("--comments", action="store_true", help="of programs, read comments, too")
    chosen = parser.parse_args()
    wanted = ((chosen.format, "prose", ("docs", "comments")),) if chosen.comments else ()
    linter = Linter(FileSettings(format=wanted))
    words = size = count = broken = 0
    reading = 0.0
    rules: Counter[str] = Counter()
    for file in files(chosen.format, chosen.folders):
        try:
            source = decode(file.read_bytes(), str(file), file.suffix, format=chosen.format)
        except Exception:
            continue
        begun = time.process_time()
        linter.read(source)
        reading += time.process_time() - begun
        result = linter.check(source)
        assert result.document is not None
        words += result.document.word_count
        size += len(source.text)
        count += 1
        for one in result.diagnostics:
            rules[one.rule] += 1
            if chosen.show and chosen.only in (None, one.rule):
                print(line(result.document, one))
        for what in [] if chosen.no_fix else damage(source, linter):
            broken += 1
            print(f"DAMAGE {file}: {what}")
    total = rules.total()
    print(f"{count} files, {words} words, {size / 1e6:.1f} MB, {size / 1e6 / reading:.1f} MB/s")
    print(
        f"{total} findings, {total * 10_000 / max(1, words):.1f} per 10,000 words; {broken} broken"
    )
    print(", ".join(f"{rule} {number}" for rule, number in rules.most_common(25)))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
