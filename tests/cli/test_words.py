"""``seedlint words``."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from seedlint.settings.add_words import in_order, with_words

Seedlint = Callable[..., Result]


def added(seedlint: Seedlint, *words: str) -> list[str]:
    result = seedlint("words", "add", *words)
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def test_a_word_file_is_made_and_named(seedlint: Seedlint, project: Path) -> None:
    before = tomllib.loads((project / "seedlint.toml").read_text())
    assert added(seedlint, "zorgle", "Quux") == ["seedlint.words", "seedlint.toml"]
    assert (project / "seedlint.words").read_text() == "Quux\nzorgle\n"
    after = tomllib.loads((project / "seedlint.toml").read_text())
    assert after == {**before, "word-files": ["seedlint.words"]}
    assert added(seedlint, "middle") == ["seedlint.words"]
    assert seedlint("words", "list").stdout == "middle\nQuux\nzorgle\n"


def test_a_word_that_is_there_is_not_added_again(seedlint: Seedlint, project: Path) -> None:
    added(seedlint, "zorgle")
    result = seedlint("words", "add", "zorgle")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "is already accepted" in result.stderr


def test_tables_stay_where_they_are(seedlint: Seedlint, project: Path) -> None:
    (project / "seedlint.toml").write_text(
        '# ours\nlocale = "en"\n\n[severity]\nshouting = "error"'
    )
    added(seedlint, "zorgle")
    assert (project / "seedlint.toml").read_text() == (
        '# ours\nlocale = "en"\nword-files = ["seedlint.words"]\n\n[severity]\nshouting = "error"'
    )


def test_another_programs_list_is_not_touched(seedlint: Seedlint, project: Path) -> None:
    (project / "typos.toml").write_text('[default.extend-words]\nba = "ba"\n')
    (project / "seedlint.toml").write_text('word-files = ["typos.toml"]\n')
    added(seedlint, "zorgle")
    assert (
        project / "seedlint.toml"
    ).read_text() == 'word-files = ["seedlint.words", "typos.toml"]\n'
    assert seedlint("words", "list").stdout == "ba\nzorgle\n"


def test_a_table_in_pyproject(seedlint: Seedlint, project: Path) -> None:
    (project / "seedlint.toml").unlink()
    path = project / "pyproject.toml"
    path.write_text('[project]\nname = "x"\n\n[tool.seedlint]\nlocale = "en"\n')
    added(seedlint, "zorgle")
    assert tomllib.loads(path.read_text())["tool"]["seedlint"] == {
        "locale": "en",
        "word-files": ["seedlint.words"],
    }


def test_a_project_without_settings_gets_some(seedlint: Seedlint, project: Path) -> None:
    (project / "seedlint.toml").unlink()
    (project / ".git").mkdir()
    added(seedlint, "zorgle")
    assert (project / "seedlint.toml").read_text() == 'word-files = ["seedlint.words"]\n'


def test_settings_that_cannot_be_added_to_are_told(seedlint: Seedlint, project: Path) -> None:
    path = project / "pyproject.toml"
    (project / "seedlint.toml").unlink()
    path.write_text('tool.seedlint = { locale = "en" }\n')
    before = path.read_text()
    result = seedlint("words", "add", "zorgle")
    assert result.exit_code == 2
    assert result.stderr == (
        "seedlint: pyproject.toml: has no word file, and none can be added automatically; hint: "
        'add "seedlint.words" to “word-files” there\n'
    )
    assert path.read_text() == before
    assert not (project / "seedlint.words").exists()


def test_sort(seedlint: Seedlint, project: Path) -> None:
    path = project / "w.txt"
    path.write_text("b\na\n")
    assert seedlint("words", "sort", "--check", "w.txt").exit_code == 1
    assert path.read_text() == "b\na\n"
    assert seedlint("words", "sort", "w.txt").stdout == "w.txt\n"
    assert path.read_text() == "a\nb\n"
    assert seedlint("words", "sort", "--check", "w.txt").exit_code == 0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("b\nA\nb\n", "A\nb\n"),
        ("# all\n\nb\na # why\n", "# all\n\na # why\nb\n"),
        ("# all\nb\na\n", "# all\na\nb\n"),
        ("c\n# of b\nb\na\n# end\n", "a\n# of b\nb\nc\n# end\n"),
    ],
)
def test_order(before: str, after: str) -> None:
    assert in_order(before) == after
    assert in_order(after) == after


def test_a_list_that_is_not_sorted_grows_at_its_end() -> None:
    assert with_words("b\na", ["aa"]) == "b\na\naa\n"
    assert with_words("a\nc\n", ["b", "b", "a"]) == "a\nb\nc\n"
