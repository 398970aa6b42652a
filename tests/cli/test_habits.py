"""Habits from Ruff work, or one line says what to do instead."""

import pytest
from click.testing import CliRunner

from seedlint import __version__
from seedlint.cli.main import main


def run(*arguments: str, text: str = "") -> tuple[int, str, str]:
    result = CliRunner().invoke(main, arguments, input=text, prog_name="seedlint")
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize(
    ("option", "hint"),
    [
        ("--fix", "`seedlint fix --write`"),
        ("--diff", "`seedlint fix --diff`"),
        ("--unsafe-fixes", "`seedlint fix --unsafe-fixes`"),
        ("--exclude", "set exclude"),
        ("--show-settings", "`seedlint config show FILE`"),
        ("--add-noqa", "--add-allow"),
    ],
)
def test_an_option_that_is_elsewhere(option: str, hint: str) -> None:
    code, out, error = run("check", option, "x.md")
    assert (code, out) == (2, "")
    assert error.startswith(f"seedlint check: no option {option}; hint: ")
    assert hint in error
    assert error.count("\n") == 1


def test_short_options() -> None:
    text = "Apples,pears.\n"
    assert run("check", "--isolated", "-e", "-n", "-q", "-", text=text)[0] == 0
    assert run("check", "--isolated", "-n", "-q", "-", text=text)[0] == 1
    assert run("-V") == (0, f"seedlint {__version__}\n", "")


def test_names_of_ruff() -> None:
    text = "In order to see, look.\n"
    found = run("check", "--isolated", "--extend-select", "wordy-purpose", "-", text=text)
    assert "[wordy-purpose]" in found[1]
    assert run("check", "--isolated", "--extend-ignore", "all", "-", text="A  b,c.\n")[0] == 0


def test_explain_is_a_command() -> None:
    assert run("explain", "doubled-word") == run("rules", "explain", "doubled-word")
    assert run("explain", "doubled-word")[1].startswith("# doubled-word\n")
