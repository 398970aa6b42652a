"""No two rules fight; the page that says so is up to date."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def pairs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("rule_pairs", ROOT / "scripts" / "rule_pairs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_two_rules_fight(pairs: ModuleType) -> None:
    written = (ROOT / "docs" / "rule-pairs.md").read_text(encoding="utf-8")
    assert pairs.page() == written, "run scripts/rule_pairs.py"


def test_a_fight_is_seen(pairs: ModuleType) -> None:
    one = pairs.Source("x", "The european union met.\n", ".md")
    pair = pairs.judged("lowercase-name-phrase", "lowercase-nationality", one, "european union")
    assert pair.first == "lowercase-name-phrase"
