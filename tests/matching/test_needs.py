"""A rule that needs something of a document has nothing to say where that is missing."""

from pathlib import Path

import pytest

from seedlint.diagnostic import Diagnostic
from seedlint.document import Document, Source
from seedlint.engine.check import check
from seedlint.engine.linter import Linter
from seedlint.errors import RuleFileError
from seedlint.matching.matcher import Matcher
from seedlint.matching.needs import NEEDS
from seedlint.packs.rule_file import load
from seedlint.result import Problem

ROOT = Path(__file__).parents[2]
TEXTS = [
    *(
        passage
        for page in [*ROOT.glob("docs/*.md"), *ROOT.glob("seeds/*.*")]
        for passage in page.read_text("utf-8").split("\n\n")
    ),
    "the the end", "teh end", "The colour of it.", "a\u200bb", "a\x00b", "a\u00a0b", "\u202eabc",
    "", "x", "insteadof this", "\U0001d400\U0001d401\U0001d402", "ﬁne", "cafe\u0301", "a\rb",
]  # fmt: skip


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


@pytest.mark.parametrize("need", sorted(NEEDS))
def test_some_rule_has_each_need(linter: Linter, need: str) -> None:
    assert any(row.needs == need for row in linter.rules.matcher.rows())


def test_nothing_is_missed(linter: Linter, monkeypatch: pytest.MonkeyPatch) -> None:
    def found() -> list[tuple[list[Diagnostic], list[Problem]]]:
        documents = [linter.read(Source("-", text, ".txt")) for text in TEXTS]
        return [check(document, linter.rules) for document in documents]

    asked_where_needed = found()
    monkeypatch.setattr(Matcher, "_everywhere", lambda self, document: {*self._always})
    assert found() == asked_where_needed
    assert any(diagnostics for diagnostics, _ in asked_where_needed)


@pytest.mark.parametrize(
    ("need", "text", "met"),
    [
        ("doubled-words", "the the", True),
        ("doubled-words", "the end", False),
        ("unknown-words", "the xqzt", True),
        ("unknown-words", "the end", False),
        ("regional-words", "the colour", True),
        ("regional-words", "the end", False),
        ("unusual-characters", "caf\u00e9", True),
        ("unusual-characters", "a\x7fb", True),
        ("unusual-characters", "a, b; (c)\td\ne", False),
        ("lost-layout", "the end", False),
    ],
)
def test_needs(linter: Linter, need: str, text: str, met: bool) -> None:
    document: Document = linter.read(Source("-", text, ".txt"))
    assert bool(NEEDS[need](document)) is met


RULE = """
summary = "x"
message = "x"
severity = "warning"
why = "x"
[match]
python = true
needs = {needs}
{more}
[[example]]
bad = "x"
[[example]]
good = "y"
"""


@pytest.mark.parametrize(
    ("needs", "more", "message"),
    [
        ('"unknown-words"', 'words = ["x"]', "needs is for rules with python = true alone"),
        ('"unknown-words"', "pattern = 'x'", "needs is for rules with python = true alone"),
        ('"luck"', "", "luck"),
    ],
)
def test_wrong_needs(tmp_path: Path, needs: str, more: str, message: str) -> None:
    (tmp_path / "rule.toml").write_text(RULE.format(needs=needs, more=more))
    (tmp_path / "rule.py").write_text("def check(document):\n    return ()\n")
    with pytest.raises(RuleFileError, match=message):
        load(str(tmp_path / "rule.toml"))
