"""The rules' pages in docs/ are what their files say."""

from pathlib import Path

from click.testing import CliRunner

from seedlint.cli.main import main

PAGES = Path(__file__).parents[1] / "docs" / "rules"


def test_pages_are_made_from_the_rule_files() -> None:
    result = CliRunner().invoke(main, ["rules", "pages", "--check", str(PAGES)])
    assert result.exit_code == 0, f"{result.output}\nrun: seedlint rules pages docs/rules"
