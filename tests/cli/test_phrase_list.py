"""``--phrase-list``."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Seedlint = Callable[..., Result]


def test_a_list_is_a_rule_besides_those_that_are_on(project: Path, seedlint: Seedlint) -> None:
    (project / "mine.txt").write_text("apples\tpears\ngrow on\n")
    done = seedlint("check", "docs", "--phrase-list", "mine.txt", "--output-format", "concise")
    assert done.exit_code == 1
    assert "[local/mine]" in done.output
    assert "[local/no-plums]" in done.output
    only = seedlint("check", "docs", "--select", "local/no-plums", "--phrase-list", "mine.txt")
    assert "[local/mine]" in only.output
    assert "[local/say-orchard]" not in only.output


def test_a_list_is_fixed(project: Path, seedlint: Seedlint) -> None:
    (project / "mine.txt").write_text("apples\tpears\ngrow on\n")
    done = seedlint("fix", "docs/orchard.md", "--phrase-list", "mine.txt", "--isolated")
    assert "Pears and plums grow on" in done.stdout
    assert "“grow on” is on the list mine.txt" in done.stderr


def test_a_list_may_stand_in_the_settings(project: Path, seedlint: Seedlint) -> None:
    (project / "mine.txt").write_text("apples\n")
    (project / "seedlint.toml").write_text('select = ["local"]\nrules = ["mine.txt"]\n')
    assert "[local/mine]" in seedlint("check", "docs").output
    assert "is kept" in seedlint("rules", "explain", "local/mine").output


def test_a_list_that_is_not_there(project: Path, seedlint: Seedlint) -> None:
    done = seedlint("check", "docs", "--phrase-list", "none.txt")
    assert done.exit_code == 2
    assert "none.txt" in done.stderr


def test_what_is_wrong_with_a_list_has_a_way_out(project: Path, seedlint: Seedlint) -> None:
    for content in ("", "C++\n", "one\ttwo\tthree\n"):
        (project / "mine.txt").write_text(content)
        done = seedlint("check", "docs", "--phrase-list", "mine.txt")
        (line,) = done.stderr.splitlines()
        assert "mine.txt" in line
        assert "; hint: " in line
