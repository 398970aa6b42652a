"""What the README and the tutorial show is what seedlint says."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from seedlint.cli.main import main

ROOT = Path(__file__).parent.parent


def _shown(page: str, command: str) -> str:
    """What a page shows of a command, without the command."""
    text = (ROOT / page).read_text("utf-8")
    found = re.search(rf"^\$ seedlint {re.escape(command)}\n((?:(?!\$|```).*\n)*)", text, re.M)
    assert found, f"{page} shows {command}"
    return found[1]


def _said(command: str) -> str:
    result = CliRunner().invoke(main, command.split(), prog_name="seedlint")
    return result.stdout + result.stderr


@pytest.fixture(autouse=True)
def nobodys_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))


def test_readme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert _said("check seeds/orchard.md") == _shown("README.md", "check seeds/orchard.md")


def test_tutorial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = "docs/tutorial.md"
    text = re.search(
        r"```markdown\n(# The orchard\n.*?)```", (ROOT / page).read_text("utf-8"), re.S
    )
    assert text
    Path("orchard.md").write_text(text[1], "utf-8")
    assert _said("check orchard.md") == _shown(page, "check orchard.md")
    assert _said("fix --write orchard.md") == _shown(page, "fix --write orchard.md")
    assert "cash,card" in Path("orchard.md").read_text("utf-8")
