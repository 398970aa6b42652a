"""``seedlint check`` names the languages that it found."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def seedlint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    from click.testing import CliRunner

    from seedlint.cli.main import main

    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(main, arguments)


def test_files_in_another_language_are_named(seedlint: Run, tmp_path: Path) -> None:
    (tmp_path / "docs" / "fr").mkdir(parents=True)
    (tmp_path / "docs" / "fr" / "a.md").write_text("# Exemples\n")
    (tmp_path / "b.md").write_text("# Boats\n")
    told = "seedlint: 1 file is not in English, so words were not checked: docs/fr/a.md (French)\n"
    assert seedlint("check", "--no-cache").stderr == told
    assert seedlint("check", "--no-cache", "--quiet").stderr == ""
    verbose = seedlint("check", "-v").stderr
    assert "docs/fr/a.md: French, by its path; read as markdown, no settings\n" in verbose
    assert "b.md: English, by default: too few words; read as markdown, no settings\n" in verbose
    again = seedlint("check", "-v").stderr
    assert again.replace(", from the cache\n", "\n") == verbose
    assert again.count("from the cache") == 2


def test_settings_decide(seedlint: Run, tmp_path: Path) -> None:
    (tmp_path / "seedlint.toml").write_text('[[overrides]]\nfiles = ["de/**"]\nlanguage = "de"\n')
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "a.md").write_text("They recieve it.\n")
    (tmp_path / "b.md").write_text("They recieve it.\n")
    result = seedlint("check", "-v")
    assert (
        "de/a.md: German, by the settings; read as markdown, settings seedlint.toml\n"
        in result.stderr
    )
    assert "recieve" in result.stdout
    assert "de/a.md" not in result.stdout


def test_a_language_that_there_is_not(seedlint: Run, tmp_path: Path) -> None:
    (tmp_path / "seedlint.toml").write_text('language = "klingon"\n')
    (tmp_path / "b.md").write_text("x\n")
    result = seedlint("check")
    assert result.exit_code == 2
    assert "seedlint.toml:1: “klingon” in “language” is not a language code" in result.stderr
