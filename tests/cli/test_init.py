"""``seedlint init``, ``seedlint config`` and ``seedlint completion``."""

import json
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from seedlint.cli.output import width_for

Seedlint = Callable[..., Result]

BRITISH = (
    "The colour of the harbour was grey; its theatre was organised by a travelled neighbour.\n"
)


@pytest.fixture
def bare(project: Path) -> Path:
    """The project without settings."""
    (project / "seedlint.toml").unlink()
    return project


def test_settings_are_written_once(seedlint: Seedlint, bare: Path) -> None:
    result = seedlint("init")
    assert (result.exit_code, result.stdout) == (0, "seedlint.toml\n")
    text = (bare / "seedlint.toml").read_text("utf-8")
    assert tomllib.loads(text) == {}
    assert "# Found here: 2 .md." in text
    assert "# Folders: docs (2)." in text
    assert seedlint("check", "docs/clean.md").exit_code == 0
    again = seedlint("init")
    assert again.exit_code == 2
    assert again.stderr.startswith("seedlint: ./seedlint.toml: already exists; ")
    assert (bare / "seedlint.toml").read_text("utf-8") == text


def test_what_is_there_is_taken_up(seedlint: Seedlint, bare: Path) -> None:
    (bare / "docs" / "harbour.md").write_text(BRITISH)
    (bare / "cspell.json").write_text('{"words": ["zorgle"]}')
    vocabulary = bare / "styles" / "config" / "vocabularies" / "Base"
    vocabulary.mkdir(parents=True)
    (vocabulary / "accept.txt").write_text("seedlint\n")
    (bare / ".vale.ini").write_text("StylesPath = styles\nVocab = Base\n")
    (bare / ".pre-commit-config.yaml").write_text("repos: []\n")
    result = seedlint("init", "--preset", "plain")
    assert result.exit_code == 0
    assert "      - id: seedlint" in result.stderr
    assert tomllib.loads((bare / "seedlint.toml").read_text("utf-8")) == {
        "extends": ["seedlint:plain"],
        "locale": "en-GB",
        "word-files": ["cspell.json", "styles/config/vocabularies/Base/accept.txt"],
    }


def test_styles_of_vale_are_used_as_they_are(seedlint: Seedlint, bare: Path) -> None:
    (bare / ".vale.ini").write_text("MinAlertLevel = error\n[*.md]\nBasedOnStyles = House\n")
    result = seedlint("init", "--from", "vale", "--print")
    settings = tomllib.loads(result.stdout)
    assert (settings["vale"], settings["fail-on"]) == (".vale.ini", "error")


def test_mixed_spelling_chooses_nobody(seedlint: Seedlint, bare: Path) -> None:
    (bare / "docs" / "both.md").write_text(BRITISH + "The color of the honor of my neighbor.\n")
    assert "locale" not in tomllib.loads(seedlint("init", "--print").stdout)
    assert not (bare / "seedlint.toml").exists()


def test_a_table_in_pyproject_is_settings_too(seedlint: Seedlint, bare: Path) -> None:
    (bare / "pyproject.toml").write_text("[tool.seedlint]\n")
    result = seedlint("init")
    assert result.exit_code == 2
    assert "pyproject.toml: already has a table [tool.seedlint]" in result.stderr
    assert not (bare / "seedlint.toml").exists()


def test_the_schema_is_printed(seedlint: Seedlint) -> None:
    assert "select" in json.loads(seedlint("config", "schema").stdout)["properties"]


def test_show_says_where_a_value_comes_from(seedlint: Seedlint, project: Path) -> None:
    (project / "seedlint.toml").write_text(
        'extends = ["seedlint:plain"]\n[[overrides]]\nfiles = ["docs/*"]\nlocale = "en-GB"\n'
    )
    lines = seedlint("config", "show", "docs/orchard.md", "--add", "spun").stdout.splitlines()
    (added,) = [line for line in lines if line.startswith("add")]
    assert added.endswith("# seedlint:plain, --add")
    (locale,) = [line for line in lines if line.startswith("locale")]
    assert locale.endswith("# seedlint.toml, override 1 (docs/*)")
    assert len({line.index("  # ") for line in lines if len(line) < 100}) >= 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_is_one(seedlint: Seedlint, shell: str) -> None:
    script = seedlint("completion", shell).stdout
    assert "_SEEDLINT_COMPLETE" in script
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=script, text=True, check=True)


def test_rules_are_completed(seedlint: Seedlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_SEEDLINT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "seedlint check --ignore spun,missing-com")
    monkeypatch.setenv("COMP_CWORD", "3")
    assert "plain,spun,missing-comma-space" in seedlint().stdout.splitlines()


def test_what_a_check_would_find_is_told(seedlint: Seedlint, bare: Path) -> None:
    for name in ("clean.md", "orchard.md"):
        (bare / "docs" / name).unlink()
    (bare / "docs" / "a.md").write_text("The the cat ,and teh dog. \n\n" * 60)
    for name in ("fr/a.md", "de/a.md", "testdata/a.md", "deep/golden/a.md"):
        path = bare / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Teh the the\n")
    (bare / "docs" / "guide.pt-BR.md").write_text("Teh the the\n")
    (bare / ".pre-commit-config.yaml").write_text("repos: []\n")
    done = seedlint("init")
    text = (bare / "seedlint.toml").read_text("utf-8")
    assert tomllib.loads(text) == {
        "exclude": [
            "docs/de/", "docs/deep/golden/", "docs/fr/", "docs/guide.pt-BR.md", "docs/testdata/",
        ]
    }  # fmt: skip
    assert "# Found here: 240 findings in 1 file, 60 of them in white space." in text
    assert "# Most of them: doubled-word (60), " in text
    assert '# ignore = ["doubled-word", ' in text
    assert "240 findings in 1 file, 60 of them in white space. `seedlint fix` fixes" in done.stderr
    assert "`seedlint baseline create`" in done.stderr
    assert "↵" not in done.stderr
    assert "\n    hooks:\n      - id: seedlint\n" in done.stderr
    assert seedlint("check").exit_code == 1


def test_columns_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    assert width_for(sys.stdout) == 72
    monkeypatch.setenv("COLUMNS", "many")
    assert width_for(sys.stdout) == 100
