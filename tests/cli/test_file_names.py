"""A file whose name looks like an option is a file, or is refused; it never is an option."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from seedlint.cli import fast_path

Seedlint = Callable[..., Result]

NAMES = (
    "--output-file=README.md",
    "--config=x.md",
    "--cache-dir=c/x.md",
    "--output=README.md",
    "--report=json=README.md",
    "--allow-code",
    "-w",
    "-qw",
)


@pytest.mark.skipif(sys.platform == "win32", reason="no name holds such characters there")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("command", ["check", "fix", "review", "stats"])
def test_an_option_that_is_a_file_is_refused(
    seedlint: Seedlint, project: Path, name: str, command: str
) -> None:
    (project / "README.md").write_text("All is well.\n")
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("They sell plums.\n")
    result = seedlint(command, name, "docs/orchard.md")
    assert result.exit_code == 2
    assert f"{name} is a file here, not an option" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert (project / "README.md").read_text() == "All is well.\n"
    assert fast_path.call([command, name]) is None


def test_a_link_that_leads_nowhere_is_a_file_too(seedlint: Seedlint, project: Path) -> None:
    (project / "--exit-zero").symlink_to("nowhere")
    assert seedlint("check", "--exit-zero", "docs").exit_code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no name holds such characters there")
def test_a_path_behind_two_hyphens_is_read(seedlint: Seedlint, project: Path) -> None:
    (project / "--output=x.md").write_text("They sell plums.\n")
    result = seedlint("check", "--output-format", "concise", "--", "--output=x.md")
    assert result.exit_code == 1
    assert "--output=x.md:1:11" in result.stdout
    result = seedlint("check", "--output-format", "concise", "./--output=x.md")
    assert "./--output=x.md:1:11" in result.stdout


def test_an_option_without_such_a_file_stays_one(seedlint: Seedlint) -> None:
    assert seedlint("check", "--exit-zero", "docs").exit_code == 0
