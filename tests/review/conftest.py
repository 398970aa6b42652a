"""A text under review, whose file ends its lines in two ways."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from seedlint.cli.main import main

TEXT = "The the quay is shut,and russia froze 👍.\r\n\r\nThe Äpfel stand\non monday.\r\n"
FIXED = "The quay is shut, and Russia froze 👍.\r\n\r\nThe Äpfel stand\non Monday.\r\n"

Seedlint = Callable[..., Result]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The text; it lies in the current folder."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    path = folder / "quay.md"
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture
def seedlint(file: Path) -> Seedlint:
    """Runs a command line in the folder of the text."""

    def run(*arguments: str, input: str = "") -> Result:
        return CliRunner().invoke(main, arguments, input=input, prog_name="seedlint")

    return run
