"""The seeds: what is found in them, and what they become."""

from collections.abc import Callable
from pathlib import Path

import pytest

from seedlint.diagnostic import Applicability
from seedlint.engine.linter import Linter
from seedlint.readers.decode import decode, encode
from seedlint.settings.model import FileSettings

MatchSnapshot = Callable[[str | bytes, str], None]

FOLDER = Path(__file__).parent.parent / "seeds"
SEEDS = sorted(path.name for path in FOLDER.iterdir() if path.name != "README.md")


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(FileSettings(), cache_dir="")


@pytest.mark.parametrize("name", SEEDS)
def test_seed(name: str, linter: Linter, match_snapshot: MatchSnapshot) -> None:
    path = FOLDER / name
    source = decode(path.read_bytes(), name, path.suffix)
    result = linter.check(source)
    assert result.document is not None
    findings = []
    for one in result.diagnostics:
        line, column = result.document.lines.position(one.span.start)
        fix = one.fix.applicability.name if one.fix else "no fix"
        text = result.document[one.span]
        findings.append(f"{line}:{column} {one.rule} ({fix}) {text!r}: {one.message}\n")
    match_snapshot("".join(findings), f"seeds/{name}.findings.txt")
    for grade in (Applicability.safe, Applicability.unsafe):
        fixed = linter.fix(source, grade)
        assert fixed.problems == ()
        text = source.text if fixed.fixed is None else fixed.fixed
        match_snapshot(encode(source, text), f"seeds/{name}.{grade.name}{path.suffix}")
