"""``seedlint baseline``, and a check that knows one."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Seedlint = Callable[..., Result]

FILE = "seedlint.baseline"


@pytest.fixture
def adopted(seedlint: Seedlint, project: Path) -> Path:
    """The project with a baseline of its four findings."""
    result = seedlint("baseline", "create")
    assert (result.exit_code, result.stdout) == (0, f"{FILE}: 4 findings\n")
    assert f'add baseline = "{FILE}" to the settings' in result.stderr
    with (project / "seedlint.toml").open("a") as stream:
        stream.write(f'baseline = "{FILE}"\n')
    return project


def new(seedlint: Seedlint) -> list[str]:
    result = seedlint("check", "--output-format", "concise", "--quiet")
    assert result.exit_code == bool(result.stdout), result.output
    return [line.partition(": ")[0] for line in result.stdout.splitlines()]


def test_what_is_known_is_not_told(seedlint: Seedlint, adopted: Path) -> None:
    result = seedlint("check")
    assert result.exit_code == 0
    assert result.stderr == (
        "seedlint: 4 known findings are in the baseline; hint: --no-baseline shows them\n"
    )
    assert seedlint("check", "--no-baseline").exit_code == 1
    assert seedlint("baseline", "check").stdout == "4 known, 0 new, 0 gone.\n"
    lines = (adopted / FILE).read_text().splitlines()
    assert [line.split()[1:] for line in lines[1:]] == [
        ["local/drop-very", "docs/orchard.md"],
        ["local/no-plums", "docs/orchard.md"],
        ["local/say-orchard", "docs/orchard.md"],
        ["local/say-orchard", "docs/orchard.md"],
    ]


def test_what_is_new_is(seedlint: Seedlint, adopted: Path) -> None:
    (adopted / "new.md").write_text("They sell plums.\n")
    assert new(seedlint) == ["new.md:1:11"]
    result = seedlint("baseline", "check")
    assert (result.exit_code, result.stdout) == (1, "4 known, 1 new, 0 gone.\n")


def test_moves_and_reflow_change_nothing(seedlint: Seedlint, adopted: Path) -> None:
    (adopted / "docs" / "orchard.md").rename(adopted / "moved.md")
    (adopted / "moved.md").write_text(
        "A new beginning.\n\n"
        "> - Apples and plums\n>   grow on a very large fruit\n>   farm; see `fruit farm`.\n\n"
        "The fruit farm\n==============\n"
    )
    assert new(seedlint) == []
    assert seedlint("baseline", "check").exit_code == 0


def test_one_more_of_the_same_is_new(seedlint: Seedlint, adopted: Path) -> None:
    (adopted / "docs" / "z.md").write_text("# The fruit farm\n\n# The fruit farm\n")
    assert new(seedlint) == ["docs/z.md:1:7", "docs/z.md:3:7"]


def test_a_part_of_the_project_knows_it_too(seedlint: Seedlint, adopted: Path) -> None:
    assert seedlint("check", "docs/orchard.md").exit_code == 0


def test_an_update_only_shrinks(seedlint: Seedlint, adopted: Path) -> None:
    path = adopted / "docs" / "orchard.md"
    path.write_text(path.read_text().replace("very large", "large") + "\nThey sell plums.\n")
    assert seedlint("baseline", "check").stdout == "1 known, 3 new, 3 gone.\n"
    assert seedlint("baseline", "update").stdout == f"{FILE}: 1 finding, 3 dropped\n"
    assert new(seedlint) == [f"docs/orchard.md:{place}" for place in ("3:12", "3:34", "5:11")]
    assert seedlint("baseline", "update").stdout == f"{FILE}: 1 finding\n"


def test_a_baseline_is_not_overwritten(seedlint: Seedlint, adopted: Path) -> None:
    before = (adopted / FILE).read_bytes()
    result = seedlint("baseline", "create")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"seedlint: {FILE}: already exists; hint: ")
    assert (adopted / FILE).read_bytes() == before
    assert seedlint("baseline", "create", "--force").exit_code == 0


def test_from_a_folder_below_all_of_the_project_counts(
    seedlint: Seedlint, adopted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(adopted / "docs")
    assert seedlint("baseline", "check").stdout == "4 known, 0 new, 0 gone.\n"
    assert seedlint("check").exit_code == 0


def test_a_text_that_cannot_be_read_leaves_the_baseline(seedlint: Seedlint, adopted: Path) -> None:
    before = (adopted / FILE).read_bytes()
    (adopted / "docs" / "orchard.md").write_bytes(b"\xff\xff")
    result = seedlint("baseline", "update")
    assert result.exit_code == 2
    assert "some texts could not be checked; hint: fix or exclude them first" in result.stderr
    assert (adopted / FILE).read_bytes() == before


def test_a_line_that_is_none(seedlint: Seedlint, adopted: Path) -> None:
    with (adopted / FILE).open("a") as stream:
        stream.write("<<<<<<< HEAD\n")
    result = seedlint("check")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        f"seedlint: {FILE}:6: is not a line of a baseline; hint: delete it"
    )


def test_allowances_are_another_way(seedlint: Seedlint, project: Path) -> None:
    (project / "plain.txt").write_text("A fruit farm.\n")
    result = seedlint("check", "--add-allow")
    assert result.exit_code == 1, "plain text takes none"
    assert result.stdout.splitlines() == [
        "suppressed in docs/orchard.md: 2 local/say-orchard, 1 local/no-plums, 1 local/drop-very",
        "4 suppressed in 1 file, 1 left.",
    ]
    assert seedlint("check", "docs").exit_code == 0
    assert seedlint("check", "-", "--add-allow", input="x").exit_code == 2


def test_what_the_baseline_knows_is_not_allowed_by_the_way(
    seedlint: Seedlint, adopted: Path
) -> None:
    result = seedlint("check", "--add-allow")
    assert result.exit_code == 2
    assert "pass --no-baseline" in result.stderr
    assert seedlint("check", "--add-allow", "--no-baseline").exit_code == 0


def test_sarif_tells_of_all(seedlint: Seedlint, adopted: Path) -> None:
    (adopted / "new.md").write_text(
        "They sell plums.\n\n<!-- seedlint: allow local/no-plums -->\nWe love plums.\n"
    )
    report = json.loads(seedlint("check", "--output-format", "sarif").stdout)
    states = [
        (one["baselineState"], "suppressions" in one)
        for one in report["runs"][0]["results"]
        if "baselineState" in one
    ]
    assert sorted(states) == [("new", False), *[("unchanged", True)] * 4]
    passed = [one for one in report["runs"][0]["results"] if "baselineState" not in one]
    assert [one["suppressions"] for one in passed] == [[{"kind": "inSource"}]]


def test_names_of_files_do_not_break_its_lines(seedlint: Seedlint, project: Path) -> None:
    (project / "a\u2028b\r\n\x1c c.md").write_text("They sell plums.\n")
    assert seedlint("baseline", "create").exit_code == 0
    assert seedlint("baseline", "check").stdout == "5 known, 0 new, 0 gone.\n"
