"""The index of rules in docs/ is up to date."""

from pathlib import Path

from click.testing import CliRunner

from seedlint.cli.main import main

PAGES = Path(__file__).parents[1] / "docs" / "rules"


def test_the_index_is_made_from_the_rule_files() -> None:
    result = CliRunner().invoke(main, ["rules", "pages", "--check", "--index-only", str(PAGES)])
    assert result.exit_code == 0, f"{result.output}\nrun: make pages"
