"""``seedlint stats``."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result


def test_a_table_for_people(project: Path, seedlint: Callable[..., Result]) -> None:
    done = seedlint("stats", "docs")
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert lines[0].split()[:2] == ["words", "sentences"]
    assert lines[1].split()[:3] == ["docs/clean.md", "3", "1"]
    assert lines[2].split()[:3] == ["docs/orchard.md", "11", "1"]
    assert lines[3].split()[:5] == ["all", "2", "files", "14", "2"]
    assert any(line.split()[:2] == ["11–15", "1"] for line in lines)


def test_json(project: Path, seedlint: Callable[..., Result]) -> None:
    (project / "docs" / "filled.md").write_text("It is a very big tree. It is truly old.\n")
    done = seedlint("stats", "docs/clean.md", "docs/filled.md", "--output-format", "json")
    found = json.loads(done.stdout)
    clean, filled = found["files"]
    assert clean["path"] == "docs/clean.md"
    assert clean["words"] == 3
    assert clean["fillers"] == 0
    assert filled["fillers"] == 2
    assert filled["fillers_per_10000"] == 2000.0
    assert filled["sentence_length"] == {"mean": 5.0, "longest": 6, "counts": {"4": 1, "6": 1}}
    assert found["total"]["words"] == 13
    assert set(filled["readability"]) == {
        *("flesch", "flesch-kincaid", "gunning-fog", "smog", "coleman-liau", "ari")
    }


def test_the_standard_input_and_what_has_no_words(seedlint: Callable[..., Result]) -> None:
    done = seedlint("stats", "-", input="```\ncode\n```\n")
    assert done.exit_code == 0
    assert done.output.splitlines()[1].split() == ["-", "0", "0", *["–"] * 8]


def test_what_cannot_be_read_is_named(project: Path, seedlint: Callable[..., Result]) -> None:
    (project / "docs" / "odd.md").write_bytes(b"caf\xe9\n")
    done = seedlint("stats", "docs")
    assert done.exit_code == 2
    assert "docs/odd.md" in done.stderr
    assert "all 2 files" in done.stdout


def test_a_name_stays_in_its_row(project: Path, seedlint: Callable[..., Result]) -> None:
    name = "::error::a\x1b[2J\nb.md"
    (project / name).write_text("One word.\n")
    lines = seedlint("stats", name).output.splitlines()
    assert lines[1].startswith("./::error::a␛[2J↵b.md  ")
