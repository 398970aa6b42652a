"""Compare what the rules of styles find with what Vale itself finds."""

import json
import os
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from seedlint.errors import ReadError
from seedlint.result import FileResult

_LIMIT = 3_600
"""Seconds that Vale may take."""
_NEAR = 1
"""Columns by which Vale may be off the mark and still be at the same place."""


class Place(NamedTuple):
    """A finding: 1-based line and column in code points."""

    rule: str
    line: int
    column: int
    text: str


class Difference(NamedTuple):
    """A finding of one of the two.

    Attributes:
        name: of the file.
        place: where it is.
        ours: whether it is seedlint's.
    """

    name: str
    place: Place
    ours: bool


class Comparison(NamedTuple):
    """How findings compare.

    Attributes:
        total: how many Vale has.
        same: how many of these are at the same place.
        moved: how many are at another place in the file; Vale looks for the text again.
        differences: the others.
    """

    total: int
    same: int
    moved: int
    differences: tuple[Difference, ...]


def findings_of_vale(program: str, settings: str, paths: Sequence[str]) -> dict[str, list[Place]]:
    """Run Vale.

    Args:
        program: its name or path.
        settings: its settings file.
        paths: of the files.

    Returns:
        What it finds, by path.

    Raises:
        ReadError: it cannot be run, or fails.
    """
    command = [program, "--no-exit", "--no-global", "--output=JSON", f"--config={settings}", "--"]
    try:
        done = subprocess.run(
            [*command, *paths], capture_output=True, check=False, timeout=_LIMIT, encoding="utf-8"
        )
    except FileNotFoundError:
        raise ReadError(
            f"there is no program “{program}”", hint="install Vale, or pass --vale PATH"
        ) from None
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError) as error:
        raise ReadError(f"{program} cannot be run ({error})", hint="run it by hand") from error
    try:
        found = json.loads(done.stdout)
        return {path: [_place(one) for one in alerts] for path, alerts in found.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        told = " ".join((done.stderr or done.stdout).split())[:200]
        raise ReadError(f"{program} failed: {told}", hint="run it by hand") from None


def _place(alert: Mapping[str, object]) -> Place:
    span = alert["Span"]
    assert isinstance(span, list)
    return Place(str(alert["Check"]), int(str(alert["Line"])), int(span[0]), str(alert["Match"]))


def findings_of_ours(result: FileResult) -> list[Place]:
    """Return the findings of a check that are of styles."""
    assert result.document
    document = result.document
    found = []
    for diagnostic in result.diagnostics:
        if "." in diagnostic.rule:
            line = document.lines.number(diagnostic.span.start)
            column = diagnostic.span.start - document.lines.line(line).start + 1
            found.append(Place(diagnostic.rule, line, column, document[diagnostic.span]))
    return found


def compare(
    theirs: Mapping[str, Sequence[Place]],
    ours: Mapping[str, Sequence[Place]],
    rules: Iterable[str],
) -> Comparison:
    """Compare findings.

    Args:
        theirs: of Vale, by the name of the file.
        ours: those of seedlint; what is no file there is left out.
        rules: the ids of the rules that both run.
    """
    known = frozenset(rules)
    total = same = moved = 0
    differences: list[Difference] = []
    for name, mine in ours.items():
        left = defaultdict[str, list[Place]](list)
        anywhere = {(place.line, place.column) for place in mine}
        for place in mine:
            left[place.rule].append(place)
        waiting: list[Place] = []
        for place in theirs.get(os.path.normpath(name), theirs.get(name, ())):
            if place.rule not in known:
                continue
            total += 1
            hit = next((one for one in left[place.rule] if _is_at(one, place)), None)
            if hit:
                left[place.rule].remove(hit)
                same += 1
            elif (place.line, place.column) in anywhere:
                same += 1  # of two findings with the same fix, one is shown
            else:
                waiting.append(place)
        for place in waiting:
            words = place.text.split()
            hit = next((one for one in left[place.rule] if one.text.split() == words), None)
            if hit:
                left[place.rule].remove(hit)
                moved += 1
            else:
                differences.append(Difference(name, place, ours=False))
        for rest in left.values():
            differences += (Difference(name, one, ours=True) for one in rest)
    return Comparison(total, same, moved, tuple(sorted(differences)))


def _is_at(one: Place, other: Place) -> bool:
    return one.line == other.line and abs(one.column - other.column) <= _NEAR
