"""``seedlint rules cost``."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Seedlint = Callable[..., Result]
RULE = """
summary  = "A rule."
message  = "Here."
severity = "warning"
why      = "Because."
[match]
pattern  = '\\bred \\w+'
words = [" red "]
[[example]]
bad = "Red."
[[example]]
good = "Blue."
"""


def _project(folder: Path) -> None:
    for old in folder.rglob("*.*"):
        if old.is_file():
            old.unlink()
    (folder / "seedlint.toml").write_text('rules = ["colours"]\nselect = ["local", "odd-space"]\n')
    rules = folder / "colours" / "names"
    rules.mkdir(parents=True)
    (rules / "red.toml").write_text(RULE)


def test_a_table_for_people(project: Path, seedlint: Seedlint) -> None:
    _project(project)
    (project / "a.md").write_text("A red book, and a red.\n\nA red house.\n")
    (project / "b.md").write_text("A blue bóok.\n")  # only this one has an unusual character
    done = seedlint("rules", "cost")
    assert done.exit_code == 0
    head, *rows, total = map(str.split, done.output.splitlines())
    assert head == ["ms/MB", "documents", "places", "candidates", "findings"]
    counts = {row[0]: list(map(int, row[2:])) for row in rows}
    assert counts == {"local/red": [0, 3, 2, 2], "odd-space": [1, 0, 0, 0]}
    assert total[:3] == ["all", "2", "rules"]
    assert list(map(int, total[4:])) == [1, 3, 2, 2]


def test_json(project: Path, seedlint: Seedlint) -> None:
    _project(project)
    (project / "a.md").write_text("A red book.\n" * 100)
    done = seedlint("rules", "cost", "a.md", "--select", "local/red", "--output-format", "json")
    found = json.loads(done.stdout)
    assert found["megabytes"] == 0.0012
    [rule] = found["rules"]
    assert rule.pop("ms_per_megabyte") > 0
    assert rule == {
        "id": "local/red", "documents": 0, "places": 100, "candidates": 100, "findings": 100
    }  # fmt: skip


def test_nothing_to_measure_and_what_cannot_be_read(project: Path, seedlint: Seedlint) -> None:
    (project / "empty").mkdir()
    done = seedlint("rules", "cost", "empty")
    assert (done.exit_code, done.stdout) == (0, "There was nothing to measure.\n")
    assert seedlint("rules", "cost", "missing.md").exit_code == 2
