"""``seedlint vale``."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from seedlint.cli.main import main
from seedlint.packs.pack import LOCAL, Pack
from seedlint.packs.registry import RuleRegistry
from seedlint.testing import examples
from tests.vale.conftest import Styles

_SWAP = """
    extends: substitution
    message: "Use '%s' instead of '%s'."
    link: https://example.org/swap
    ignorecase: true
    action:
      name: replace
    swap:
      utilize: use
      at this point in time: now
"""


@pytest.fixture
def project(styles: Styles, monkeypatch: pytest.MonkeyPatch) -> Styles:
    styles.write(
        {
            ".vale.ini": "StylesPath = styles\n[*.md]\nBasedOnStyles = House\n",
            "styles/House/Swap.yml": _SWAP,
            "styles/House/Words.yml": "extends: existence\nmessage: Avoid '%s'.\ntokens: [synergy]\n",
            "styles/House/Tagged.yml": "extends: sequence\nmessage: no\ntokens: [{tag: NN}]\n",
            "styles/House/Code.yml": "extends: script\nmessage: no\nscript: 'matches := []'\n",
            "a.md": "We utilize synergy.\n",
            "b.txt": "We utilize synergy.\n",
        }
    )
    monkeypatch.chdir(styles.folder)
    return styles


def _run(*words: str) -> Result:
    return CliRunner().invoke(main, ["vale", *words], catch_exceptions=False)


def test_rules_lists_what_runs_and_why_not(project: Styles) -> None:
    lines = _run("rules").stdout.splitlines()
    assert [line.split()[:2] for line in lines[:4]] == [
        ["-", "House.Code"],
        ["+", "House.Swap"],
        ["-", "House.Tagged"],
        ["+", "House.Words"],
    ]
    assert "part-of-speech tagger" in lines[2]
    assert lines[-1] == "2 of 4 rules run."
    rows = json.loads(_run("rules", "styles", "--output-format", "json").stdout)
    assert {row["id"]: row["fix"] for row in rows if not row["reason"]} == {
        "House.Swap": "unsafe",
        "House.Words": None,
    }


def test_rules_needs_styles(project: Styles, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = CliRunner().invoke(main, ["vale", "rules", "empty"])
    assert done.exit_code == 2
    assert "holds neither a .vale.ini nor a style" in done.stderr


def test_import_writes_rule_files_whose_examples_hold(project: Styles) -> None:
    done = _run("import", ".vale.ini")
    assert done.stdout.splitlines() == [
        "house-rules/house/house-swap.toml",
        "house-rules/house/house-words.toml",
    ]
    assert "House.Tagged is not taken over: rule files have no sequence" in done.stderr
    pack = Pack(LOCAL, "house-rules", may_run=False)
    cases = examples(pack)
    assert len(cases) == 5
    for case in cases:
        case.check()
    spec = RuleRegistry([pack]).specs["local/house-swap"]
    assert spec.file.message == "Use '{fix}' instead of '{match}'."
    assert spec.file.links == ("https://example.org/swap",)
    assert "already exists" in _run("import", ".vale.ini").stderr


def _vale(project: Styles, alerts: object) -> str:
    """A program that answers as Vale does."""
    project.write({"answer.json": json.dumps(alerts)})
    program = project.folder / "fake-vale"
    program.write_text(f"#!{sys.executable}\nprint(open('answer.json').read())\n")
    program.chmod(0o755)
    return str(program)


def _alert(check: str, column: int, match: str) -> dict[str, object]:
    return {"Check": check, "Line": 1, "Span": [column, column + len(match) - 1], "Match": match}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a script as a program")
def test_compare_lists_what_one_of_the_two_finds(project: Styles) -> None:
    same = [_alert("House.Swap", 4, "utilize"), _alert("House.Words", 12, "synergy")]
    done = _run("compare", "--vale", _vale(project, {"a.md": same}))
    assert (done.exit_code, done.stdout) == (0, "")
    assert "of 2 findings of Vale, 2 are at the same place and 0 at another place" in done.stderr
    other = [_alert("House.Words", 1, "synergy"), _alert("House.Swap", 1, "We")]
    done = _run(
        "compare", "--vale", _vale(project, {"a.md": [*other, _alert("House.Code", 1, "We")]})
    )
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "a.md:1:1: only Vale: [House.Swap] We",
        "a.md:1:4: only seedlint: [House.Swap] utilize",
    ]
    assert "0 are at the same place and 1 at another place" in done.stderr


def test_compare_needs_vale(project: Styles) -> None:
    done = CliRunner().invoke(main, ["vale", "compare", "--vale", "./no-such-vale"])
    assert done.exit_code == 2
    assert "there is no program “./no-such-vale”; hint: install Vale" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a script as a program")
def test_compare_says_when_vale_fails(project: Styles) -> None:
    program = project.folder / "fake-vale"
    program.write_text(f"#!{sys.executable}\nimport sys\nsys.exit('E100 no such style')\n")
    program.chmod(0o755)
    done = CliRunner().invoke(main, ["vale", "compare", "--vale", str(program)])
    assert done.exit_code == 2
    assert "failed: E100 no such style" in done.stderr


def test_check_says_that_styles_are_there(project: Styles) -> None:
    done = CliRunner().invoke(main, ["check", "a.md", "--no-cache"])
    assert "the styles of .vale.ini are not used; hint: set vale = " in done.stderr
    project.write({"seedlint.toml": 'vale = ""\n'})
    assert "styles" not in CliRunner().invoke(main, ["check", "a.md", "--no-cache"]).stderr
    project.write({"seedlint.toml": 'vale = ".vale.ini"\n'})
    with pytest.warns(FutureWarning, match=r"2 rules of Vale styles cannot run here: House.Code"):
        done = CliRunner().invoke(main, ["check", "a.md", "--no-cache"])
    assert "[House.Swap]" in done.stdout


def test_a_style_is_a_pack_of_rules(project: Styles) -> None:
    project.write({"seedlint.toml": 'vale = ""\nrules = ["styles/House"]\n'})
    done = CliRunner().invoke(main, ["explain", "House.Swap"])
    assert "Group House" in done.stdout
    assert "https://example.org/swap" in done.stdout
    listed = CliRunner().invoke(main, ["rules", "list"]).stdout
    assert "+ House.Words" in listed


def test_fixes_of_styles_can_be_promoted(project: Styles) -> None:
    for name in ("Tagged", "Code"):
        (project.folder / "styles" / "House" / f"{name}.yml").unlink()
    project.write(
        {
            "seedlint.toml": 'vale = ""\nrules = ["styles/House"]\nextend-safe-fixes = ["House.Swap"]\n'
        }
    )
    done = CliRunner().invoke(main, ["fix", "--diff", "a.md"])
    assert "+We use synergy." in done.stdout
