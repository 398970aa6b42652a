"""A project with rules of its own, so that transcripts do not change when rules are added."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from seedlint.cli.main import main

RULES = {
    "say-orchard": """
summary  = "An orchard is called an orchard."
message  = "Call it an “{fix}”."
severity = "warning"
why      = "It is shorter."
[match.swap]
"fruit farm" = "orchard"
[fix]
applicability = "safe"
[[example]]
bad  = "The fruit farm is old."
good = "The orchard is old."
[[example]]
good = "The farm grows fruit."
""",
    "drop-very": """
summary  = "“Very” says little."
message  = "Drop “very”."
severity = "suggestion"
why      = "The noun can stand on its own feet."
[match]
pattern = '(?i)\\bvery (?P<what>[a-z]+)\\b'
[fix]
replace       = "{what}"
applicability = "unsafe"
[[example]]
bad  = "A very tall tree."
good = "A tall tree."
[[example]]
good = "A varied lot."
""",
    "no-plums": """
summary  = "Plums are not sold here."
message  = "Here are no “{match}”."
severity = "error"
why      = "The last tree fell in May."
[match]
phrases = ["plums"]
[[example]]
bad  = "They sell plums."
[[example]]
good = "They sell a plum."
""",
}

SETTINGS = """
select = ["local"]
rules  = ["house-rules"]
"""

ORCHARD = """\
# The fruit farm

Apples and plums grow on a very large fruit farm; see `fruit farm`.
"""
CLEAN = "Nothing grows here.\n"

Seedlint = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings, three rules, and a text or two; it is the current folder."""
    for variable in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    folder = tmp_path / "project"
    rules = folder / "house-rules" / "wording"
    rules.mkdir(parents=True)
    for name, text in RULES.items():
        (rules / f"{name}.toml").write_text(text, encoding="utf-8")
    (folder / "seedlint.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "docs").mkdir()
    (folder / "docs" / "orchard.md").write_text(ORCHARD, encoding="utf-8")
    (folder / "docs" / "clean.md").write_text(CLEAN, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def seedlint(project: Path) -> Seedlint:
    """Runs a command line in the project: ``seedlint("check", "docs", input=b"")``."""

    def run(*arguments: str, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=input, prog_name="seedlint")

    return run
