"""The margins of confusable words, and the keys of rule files that use them."""

from pathlib import Path

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.errors import RuleFileError, SeedlintError
from seedlint.packs.margins import margins
from seedlint.packs.rule_file import load
from seedlint.packs.rule_pages import page
from seedlint.settings.model import FileSettings

_RULE = """
summary  = "A word."
message  = "Did you mean “{{fix}}”? Next to {{context}}, “{{match}}” is unlikely."
severity = "warning"
why      = "Because."

[match]
{match}

[fix]
applicability = "{grade}"

[[example]]
bad = "Please check you're code before you send it."

[[example]]
good = "Please check your code before you send it."
"""


def _path(tmp_path: Path, match: str, grade: str = "safe") -> str:
    folder = tmp_path / "wording"
    folder.mkdir(exist_ok=True)
    path = folder / "mine.toml"
    path.write_text(_RULE.format(match=match, grade=grade), "utf-8")
    return str(path)


def _linter(path: str) -> Linter:
    return Linter(FileSettings(rules=(path,), select=("local/mine",)), cache_dir="")


def _messages(lint: Linter, text: str) -> list[str]:
    return [one.message for one in lint.check(Source("x.md", text)).diagnostics]


def test_a_safe_fix_needs_more_than_a_report() -> None:
    assert margins()
    for margin in margins().values():
        assert margin.safe > margin.report
        assert 0 <= margin.recall <= 1
        assert 0 <= margin.precision <= 1


def test_both_directions_are_tried(tmp_path: Path) -> None:
    lint = _linter(_path(tmp_path, 'confusable = ["your", "you\'re"]'))
    (message,) = _messages(lint, "Please check you're code before you send it.\n")
    assert message.startswith("Did you mean “your”? Next to “")
    assert "“code”" in message
    assert _messages(lint, "Let me know if your interested in this.\n")
    assert not _messages(lint, "Please check your code; if you're interested, ask.\n")


def test_one_direction(tmp_path: Path) -> None:
    lint = _linter(_path(tmp_path, 'pairs = ["you\'re>your"]'))
    assert _messages(lint, "Please check you're code before you send it.\n")
    assert not _messages(lint, "Let me know if your interested in this.\n")


def test_a_margin_of_its_own(tmp_path: Path) -> None:
    lint = _linter(_path(tmp_path, 'pairs = ["you\'re>your"]\nmargin = 40'))
    assert not _messages(lint, "Please check you're code before you send it.\n")


def test_the_case_and_the_apostrophe_of_the_text_stay(tmp_path: Path) -> None:
    lint = _linter(_path(tmp_path, 'pairs = ["their>they\'re"]', "unsafe"))
    source = Source("x.md", "It’s fun. Their going to be late.\n")
    found = lint.check(source).diagnostics
    assert [one.fix.edits[0].text for one in found if one.fix] == ["y’re"]


@pytest.mark.parametrize(
    "text",
    [
        "He wrote “check you're code” twice.\n",
        "Please check you're `code` first.\n",
        "Say your code (not you're code) here.\n",
    ],
)
def test_there_is_no_verdict_in_quotations_and_beside_code(tmp_path: Path, text: str) -> None:
    lint = _linter(_path(tmp_path, 'pairs = ["you\'re>your"]'))
    assert not _messages(lint, text)


@pytest.mark.parametrize(
    ("match", "error"),
    [
        ('confusable = ["its"]', "two words or more"),
        ('pairs = ["its"]', "written “have>of”"),
        ('pairs = ["its>it\'s"]\nphrases = ["its"]', "exactly one of"),
        ('phrases = ["its"]\nmargin = 2', "margin is for"),
    ],
)
def test_keys_that_do_not_go_together(tmp_path: Path, match: str, error: str) -> None:
    with pytest.raises(RuleFileError, match=error):
        load(_path(tmp_path, match))


def test_a_pair_that_the_model_does_not_know(tmp_path: Path) -> None:
    with pytest.raises(SeedlintError, match="does not know the pair “cat>dog”"):
        _linter(_path(tmp_path, 'pairs = ["cat>dog"]'))


def test_a_pattern_with_a_second_opinion(tmp_path: Path) -> None:
    path = tmp_path / "wording"
    path.mkdir()
    rule = _RULE.replace("{match}", "").replace("{grade}", "unsafe")
    rule = rule.replace("Next to {{context}}, ", "").replace("{{", "{").replace("}}", "}")
    rule = rule.replace(
        "[match]", "[match]\npattern = '\\b(?P<lead>more) that\\b'\nagrees = true"
    ).replace("[fix]", '[fix]\nreplace = "{lead} than"')
    (path / "mine.toml").write_text(rule, "utf-8")
    lint = _linter(str(path / "mine.toml"))
    assert _messages(lint, "This costs more that ten dollars a month.\n")
    assert not _messages(lint, "It is clear once more that the tests are green.\n")


def test_the_page_shows_the_margins(tmp_path: Path) -> None:
    text = page(load(_path(tmp_path, 'confusable = ["your", "you\'re"]')))
    assert "| you're | your |" in text
    assert "| your | you're |" in text
