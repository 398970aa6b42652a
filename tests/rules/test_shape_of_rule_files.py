"""Rule files stay maintainable: short lines, short patterns, ids that name one mistake."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from seedlint.packs.pack import builtin
from seedlint.packs.registry import RuleRegistry

RULES = Path(__file__).parents[2] / "rules"
FILES = sorted(path for path in RULES.rglob("*.toml"))
SPECS = RuleRegistry([builtin()]).specs
LONGEST_LINE = 200
LONGEST_PATTERN = 600


def _patterns(data: dict[str, Any]) -> list[str]:
    given = data.get("match", [])
    tables = given if isinstance(given, list) else [given]
    return [
        "".join(pattern)
        for table in tables
        for pattern in (table.get("pattern", ""), *table.get("unless", []))
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_lines_and_patterns_are_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert max(map(len, text.splitlines())) <= LONGEST_LINE, "use [words] or several pieces"
    longest = max(map(len, _patterns(tomllib.loads(text))), default=0)
    assert longest <= LONGEST_PATTERN, "use [words], or several [[match]]"


def test_an_id_is_new_or_an_alias_once() -> None:
    aliases = [alias for spec in SPECS.values() for alias in spec.file.aliases]
    assert len(aliases) == len(set(aliases))
    assert not set(aliases) & SPECS.keys()


def test_an_id_is_lowercase_words_and_not_too_long() -> None:
    """By Ruff's convention the id reads as the mistake: “allow doubled-word”."""
    for id in SPECS:
        assert re.fullmatch(r"[a-z]+(-[a-z]+){0,3}", id), id
        assert not id.startswith(("no-", "misc-", "use-", "check-")), id


def test_groups_and_subgroups_do_not_share_names() -> None:
    groups = {spec.group for spec in SPECS.values()}
    subgroups = {spec.subgroup for spec in SPECS.values()} - {""}
    assert subgroups
    assert not groups & subgroups
    assert not (groups | subgroups) & SPECS.keys()
