"""Settings of other spell checkers, as far as they have counterparts."""

from pathlib import Path

import pytest

from seedlint.settings.migrate import Migration, migrate

CODESPELL = "[codespell]\nskip = *.lock,./vendor\nignore-words-list = crate\nbuiltin = clear\n"


@pytest.mark.parametrize(
    ("tool", "name", "text", "expected"),
    [
        ("codespell", ".codespellrc", CODESPELL, Migration(exclude=("*.lock", "vendor"), ignored=("builtin",))),
        ("codespell", "setup.cfg", CODESPELL, Migration(exclude=("*.lock", "vendor"), ignored=("builtin",))),
        ("codespell", "pyproject.toml", '[tool.codespell]\nskip = ["a", "b"]\n', Migration(exclude=("a", "b"))),
        ("typos", "typos.toml", '[files]\nextend-exclude = ["a/*"]\n[default]\nlocale = "en-gb"\n',
         Migration(exclude=("a/*",), locale="en-GB")),
        ("typos", "pyproject.toml", "[tool.typos.default]\nextend-ignore-re = []\n",
         Migration(ignored=("default.extend-ignore-re",))),
        ("cspell", "cspell.json", '{"language": "en-US,de", /* x */ "ignorePaths": ["dist"], "minWordLength": 4,}',
         Migration(exclude=("dist",), locale="en-US", ignored=("minWordLength",))),
        ("cspell", "cspell.yaml", "language: en-GB\nwords:\n  - fjord\n", Migration(locale="en-GB")),
        ("vale", ".vale.ini", "MinAlertLevel = error\n[*.md]\nBasedOnStyles = Vale, Microsoft\n",
         Migration(fail_on="error", vale=".vale.ini")),
    ],
)  # fmt: skip
def test_what_settings_come_to(
    tmp_path: Path, tool: str, name: str, text: str, expected: Migration
) -> None:
    (tmp_path / name).write_text(text)
    files = () if expected.vale else (name,)
    assert migrate(tool, str(tmp_path)) == expected._replace(source=name, word_files=files)


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    assert migrate("typos", str(tmp_path)) == Migration()
    (tmp_path / "setup.cfg").write_text("[flake8]\n")
    assert migrate("codespell", str(tmp_path)) == Migration()


@pytest.mark.parametrize(
    ("tool", "name", "text"),
    [
        ("typos", "typos.toml", "a ="),
        ("cspell", "cspell.json", "[]"),
        ("codespell", "setup.cfg", "x"),
    ],
)
def test_settings_that_are_none(tmp_path: Path, tool: str, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(ValueError, match=r"\w"):
        migrate(tool, str(tmp_path))
