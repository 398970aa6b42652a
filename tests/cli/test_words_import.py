"""``seedlint words import`` and ``seedlint init --from``."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from seedlint.cli.main import main

Run = Callable[..., Result]
PROJECT = """\
[tool.typos.default.extend-words]
fjordwise = "fjordwise"
teh = "the"
[tool.codespell]
skip = "vendor"
ignore-words-list = "crate,skerryish"
"""


@pytest.fixture
def seedlint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return lambda *arguments: CliRunner().invoke(main, arguments)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("pyproject.toml", PROJECT, ["crate", "fjordwise", "skerryish"]),
        ("setup.cfg", "[codespell]\nignore-words-list = nd, skerryish\n", ["nd", "skerryish"]),
        ("cspell.yaml", "words:\n  - skerryish\n  - 'fjordwise' # x\nignorePaths:\n  - dist\n"
         "ignoreWords: [nd]\n", ["fjordwise", "nd", "skerryish"]),
        ("list.txt", "skerryish # a word\n\n", ["skerryish"]),
    ],
)  # fmt: skip
def test_words_of_other_tools(
    seedlint: Run, tmp_path: Path, name: str, text: str, expected: list[str]
) -> None:
    (tmp_path / name).write_text(text)
    result = seedlint("words", "import", name)
    assert result.exit_code == 0, result.output
    assert (tmp_path / "seedlint.words").read_text().split() == expected
    again = seedlint("words", "import", name)
    assert again.stderr.startswith(f"seedlint: {name}: 0 new words of ")
    assert again.stdout == ""


def test_vocabularies_of_vale(seedlint: Run, tmp_path: Path) -> None:
    folder = tmp_path / "styles" / "config" / "vocabularies" / "Base"
    folder.mkdir(parents=True)
    (folder / "accept.txt").write_text("(?i)skerryish\nFjordDB\n")
    (tmp_path / ".vale.ini").write_text("StylesPath = styles\nVocab = Base\n")
    seedlint("words", "import", ".vale.ini")
    assert (tmp_path / "seedlint.words").read_text().split() == ["FjordDB", "skerryish"]


def test_a_file_that_cannot_be_read(seedlint: Run) -> None:
    result = seedlint("words", "import", "no.txt")
    assert result.exit_code == 2
    assert result.stderr == (
        "seedlint: no.txt: cannot be read (No such file or directory); hint: name a word file\n"
    )


def test_settings_are_taken_over(seedlint: Run, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    assert seedlint("init", "--from", "codespell").exit_code == 0
    settings = tomllib.loads((tmp_path / "seedlint.toml").read_text())
    assert settings == {"word-files": ["pyproject.toml"], "exclude": ["vendor"]}
    (tmp_path / "a.md").write_text("The crate was skerryish and fjordwise.\n")
    assert seedlint("check", "a.md", "--strict").exit_code == 0


def test_there_is_nothing_to_take_over(seedlint: Run) -> None:
    result = seedlint("init", "--from", "vale")
    assert result.exit_code == 2
    assert "no settings of vale; hint: seedlint looks for .vale.ini" in result.stderr
