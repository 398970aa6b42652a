"""Rules whose Python has a list of what its rule file has prefilter words for."""

import runpy
import tomllib
from pathlib import Path
from typing import Any

from seedlint.matching.phrase_expansion import expanded

RULES = Path(__file__).parents[2] / "rules"


def _both(rule: str) -> tuple[set[str], dict[str, Any]]:
    """The prefilter words of a rule without the blanks around them, and what its Python defines."""
    match = tomllib.loads((RULES / f"{rule}.toml").read_text("utf-8"))["match"]
    triggers = {one.strip(" ") for trigger in match["words"] for one in expanded(trigger)}
    return triggers, runpy.run_path(str(RULES / f"{rule}.py"))


def test_one_form_of_each_pair_is_a_trigger() -> None:
    triggers, python = _both("consistency/mixed-form")
    pairs = python["_TWINS"].items()
    assert len(pairs) > 200
    assert [pair for pair in pairs if triggers.isdisjoint(pair)] == []
    assert triggers <= {form for pair in pairs for form in pair}


def test_each_stock_phrase_is_a_trigger() -> None:
    triggers, python = _both("wording/filler-density")
    assert triggers == set(python["_PHRASES"])


def test_initials_that_are_spelled_are_triggers() -> None:
    triggers, python = _both("grammar/determiners/wrong-article")
    for initials in python["_SPELLED"]:
        assert {f"a {initials}", f"A {initials}"} <= triggers


def test_prefixes_are_triggers() -> None:
    triggers, python = _both("consistency/mixed-hyphen")
    assert triggers == {f"{prefix}-" for prefix in python["_PREFIXES"]}
