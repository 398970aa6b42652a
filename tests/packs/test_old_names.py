"""Names of earlier versions still work in rule files, with a warning."""

from pathlib import Path

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.packs.pack import builtin
from seedlint.packs.registry import RuleRegistry
from seedlint.settings.model import FileSettings

RULE = """\
summary = "s"
message = "m"
severity = "warning"
why = "w"
[match]
pattern = 'plums?'
python = true
triggers = [" plums "]
reach = 10
[[example]]
bad = "They sell plums."
[[example]]
good = "They sell a plum."
"""
CODE = """\
def judge(document, match):
    return match.text == "plums"
"""


@pytest.fixture
def old(tmp_path: Path) -> Linter:
    folder = tmp_path / "house" / "wording"
    folder.mkdir(parents=True)
    (folder / "no-plums.toml").write_text(RULE)
    (folder / "no-plums.py").write_text(CODE)
    settings = FileSettings(select=("local",), rules=(str(tmp_path / "house"),), allow_code=True)
    with pytest.warns(FutureWarning, match=r"no-plums.toml: \[match\] (triggers|reach) is") as seen:
        linter = Linter(settings, cache_dir="")
    assert [str(one.message).rpartition("hint: ")[2] for one in seen] == [
        "rename it to words",
        "rename it to window",
    ]
    return linter


def test_old_keys_and_the_old_function_work(old: Linter) -> None:
    with pytest.warns(FutureWarning, match=r"no-plums.py: judge is deprecated; hint: rename it"):
        result = old.check(Source("x.md", "They sell plums, not a plum.\n"))
    assert [one.span for one in result.diagnostics] == [(10, 15)]
    assert not result.problems


def test_the_command_line_says_so_in_one_line(
    old: Linter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from seedlint.cli import entry

    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.md").write_text("They sell plums.\n")
    (tmp_path / "seedlint.toml").write_text('rules = ["house"]\nselect = ["local"]\n')
    monkeypatch.setattr("sys.argv", ["seedlint", "check", "x.md", "--allow-code", "-q"])

    def run() -> None:
        with pytest.raises(SystemExit):
            entry.main()

    import contextlib
    import io
    import warnings

    said = io.StringIO()
    with warnings.catch_warnings(), contextlib.redirect_stderr(said):
        warnings.simplefilter("always")
        monkeypatch.setattr(warnings, "showwarning", warnings.showwarning)
        run()
    lines = [line for line in said.getvalue().splitlines() if "triggers" in line]
    assert len(lines) == 1
    assert lines[0].startswith("seedlint: warning: ")
    assert lines[0].endswith(
        "no-plums.toml: [match] triggers is deprecated; hint: rename it to words"
    )


@pytest.mark.parametrize(
    ("old_id", "id"),
    [
        ("confused-its", "its-its"),
        ("your-before-noun", "your-youre"),
        ("more-then", "then-than"),
        ("each-has", "each-have"),
        ("misc-confusion", "sound-alike"),
    ],
)
def test_old_ids_are_aliases(old_id: str, id: str) -> None:
    assert RuleRegistry([builtin()]).resolve(old_id) == [id]


def test_a_group_of_groups_selects_all_of_them() -> None:
    registry = RuleRegistry([builtin()])
    grammar = set(registry.resolve("grammar"))
    assert {"its-its", "wrong-article"} <= grammar
    assert set(registry.resolve("confused-words")) < grammar
