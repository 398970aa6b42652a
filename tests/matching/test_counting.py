"""Rules that count before they check."""

from collections import Counter
from pathlib import Path

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.errors import RuleFileError
from seedlint.packs.rule_file import load
from seedlint.settings.model import FileSettings

TOML = """
summary  = "One colour."
message  = "Rare here: {match}."
severity = "suggestion"
why      = "Because."
[match]
python   = true
counts   = true
words = ["crimson"]
[options.least]
default = 1
why     = "…"
[[example]]
bad = "Red red crimson."
[[example]]
good = "Red."
"""
PYTHON = """
from seedlint.rule import Finding


def count(document, *, least):
    return {word: document.count(word) for word in ("red", "crimson") if document.has(word)}


def check(document, counts, *, least):
    rare = min(("red", "crimson"), key=lambda word: counts.get(word, 0))
    if counts.get(rare, 0) >= least:
        for place in document.find(rare):
            yield Finding(place)
"""
ONE = Source("one", "The red boat and the red house are seen from here.")
OTHER = Source("other", "The crimson boat is seen from here, and that is all.")
BOTH = Source("both", "The red boat and the crimson house and the crimson gate are here.")


@pytest.fixture
def rule(tmp_path: Path) -> Path:
    (tmp_path / "one-red.py").write_text(PYTHON)
    (tmp_path / "one-red.toml").write_text(TOML)
    return tmp_path / "one-red.toml"


def linter(rule: Path, usage: dict[str, Counter[str]]) -> Linter:
    settings = FileSettings(select=("local",), rules=(str(rule),), allow_code=True)
    return Linter(settings, cache_dir="", usage=usage)


def found(linter: Linter, source: Source) -> list[str]:
    result = linter.check(source)
    assert not result.problems
    return [source.text[slice(*one.span)] for one in result.diagnostics]


def test_a_document_by_itself(rule: Path) -> None:
    alone = linter(rule, {})
    assert found(alone, ONE) == found(alone, OTHER) == []
    assert found(alone, BOTH) == ["red"]


def test_a_project_decides_even_where_nothing_triggers(rule: Path) -> None:
    usage: dict[str, Counter[str]] = {}
    project = linter(rule, usage)
    for source in (ONE, OTHER, BOTH):
        for id, counts in project.count(source).items():
            usage.setdefault(id, Counter()).update(counts)
    assert usage == {"local/one-red": {"red": 3, "crimson": 3}}
    usage["local/one-red"]["crimson"] += 9
    assert found(project, ONE) == ["red", "red"]
    assert found(project, OTHER) == []


def test_counts_are_for_python_alone(rule: Path) -> None:
    rule.write_text(TOML.replace("words", 'phrases = ["red"]\nwords'))
    with pytest.raises(RuleFileError, match="python = true alone"):
        load(str(rule))
