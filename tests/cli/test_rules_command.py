"""``seedlint rules``."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Seedlint = Callable[..., Result]


def test_list_marks_what_is_on(seedlint: Seedlint) -> None:
    lines = seedlint("rules", "list", "--ignore", "local/no-plums").stdout.splitlines()
    assert "+ local/say-orchard" in [line[:19] for line in lines]
    assert "  local/no-plums" in [line[:16] for line in lines]


def test_list_as_json(seedlint: Seedlint, project: Path) -> None:
    result = seedlint("rules", "list", "--output-format", "json")
    found = {row["id"]: row for row in json.loads(result.stdout)}
    assert found["local/drop-very"] == {
        "id": "local/drop-very",
        "group": "wording",
        "pack": "local",
        "summary": "“Very” says little.",
        "severity": "suggestion",
        "fix": "unsafe",
        "default": True,
        "on": True,
        "since": "",
        "aliases": [],
        "path": str(project / "house-rules" / "wording" / "drop-very.toml"),
    }
    assert found["filler-indeed"]["on"] is False


def test_a_new_rule_runs_at_once(seedlint: Seedlint, project: Path) -> None:
    assert seedlint("rules", "new", "wording/in-a-sense").exit_code == 0
    assert seedlint("rules", "test").exit_code == 0
    result = seedlint("check", "-", input="It is, in a sense, new.")
    assert "say to the writer what to do about “in a sense”" in result.stdout.lower()


def test_a_broken_promise_is_told(seedlint: Seedlint, project: Path) -> None:
    rule = project / "house-rules" / "wording" / "no-plums.toml"
    rule.write_text(rule.read_text().replace("sell a plum.", "sell plums."))
    result = seedlint("rules", "test")
    assert result.exit_code == 1
    assert "no-plums.toml, example 2" in result.stdout
    assert result.stdout.endswith("3 rules, 1 of 6 examples fail.\n")


def test_pages(seedlint: Seedlint, project: Path) -> None:
    assert seedlint("rules", "pages", "pages", "--check").exit_code == 1
    assert not (project / "pages").exists()
    assert seedlint("rules", "pages", "pages").exit_code == 0
    assert seedlint("rules", "pages", "pages", "--check").exit_code == 0
    pages = {path.name: path.read_text("utf-8") for path in (project / "pages").iterdir()}
    assert "(filler-indeed.md)" in pages["index.md"]
    assert "This is indeed the oldest tree." in pages["filler-indeed.md"]
    own, stale = project / "pages" / "own.md", project / "pages" / "old-rule.md"
    own.write_text("# By hand\n")
    stale.write_text(pages["filler-indeed.md"])
    (project / "pages" / "filler-indeed.md").write_text("changed")
    checked = seedlint("rules", "pages", "pages", "--check")
    assert checked.stdout.splitlines() == ["pages/filler-indeed.md", "pages/old-rule.md"]
    assert seedlint("rules", "pages", "pages").exit_code == 0
    assert {path.name: path.read_text("utf-8") for path in (project / "pages").iterdir()} == {
        **pages,
        "own.md": "# By hand\n",
    }
