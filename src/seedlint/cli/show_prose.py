"""``seedlint check --show-prose``: print what rules see of a text."""

import re
from collections.abc import Iterator

from seedlint.bytestream.markers import BORDER, HIDDEN, MARK
from seedlint.cli.output import echo, print_problems
from seedlint.document import Document
from seedlint.runs.runner import Run

_DOT = "·"
_SHOWN = str.maketrans({HIDDEN: _DOT, BORDER: " ", MARK: " "})
_LONG = re.compile(rf"{_DOT}{{24,}}")
_SKIPPED = "      ⋮"


def show_prose(run: Run, paths: tuple[str, ...]) -> int:
    """Print the lines of each file that have prose, with a dot for all that is none.

    Returns:
        The exit code.
    """
    failed = False
    for found in run.files(paths):
        result = run.check_one(found).result
        failed = print_problems(result.name, result.problems) or failed
        if result.document is None:
            continue
        echo(f"{result.name} ({result.document.format.title})")
        for line in _lines(result.document):
            echo(line)
    return 2 if failed else 0


def _lines(document: Document) -> Iterator[str]:
    skips = False
    for number in range(1, len(document.lines) + 1):
        start, end = document.lines.line(number)
        shown = document.view[start:end].translate(_SHOWN).rstrip()
        if not shown.strip(_DOT + " \t"):
            skips = skips or bool(shown.strip())
            continue
        if skips:
            yield _SKIPPED
            skips = False
        yield f"{number:>6} {_LONG.sub(f'{_DOT}…{_DOT}', shown)}"
    if skips:
        yield _SKIPPED
