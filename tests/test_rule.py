"""What rules may import is there, and costs only those who ask for it."""

import subprocess
import sys

import pytest

import seedlint.rule


def test_every_name_has_a_home() -> None:
    homes = [name for names in seedlint.rule._HOMES.values() for name in names.split()]
    assert sorted(homes) == sorted(seedlint.rule.__all__)
    for name in homes:
        assert getattr(seedlint.rule, name) is not None


def test_a_name_that_is_none_is_named() -> None:
    with pytest.raises(AttributeError, match="rules have no “Documnt”"):
        _ = seedlint.rule.Documnt


def test_who_asks_for_little_waits_for_little() -> None:
    asked = "import sys; from seedlint.rule import Document, Finding; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert {"seedlint.rule_helpers.names", "seedlint.english.punctuation_context"}.isdisjoint(
        run.stdout.split()
    )
