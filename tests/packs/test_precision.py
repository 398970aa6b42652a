"""How often a rule was right, on its page."""

from pathlib import Path

import pytest

from seedlint.packs.precision import Precision, precision
from seedlint.packs.rule_file import load
from seedlint.packs.rule_pages import page
from seedlint.packs.rule_spec import RuleSpec

RULE = """
summary  = "Say it."
message  = "Say “{match}”."
severity = "warning"
why      = "Because."

[match]
phrases = ["orchard"]

[[example]]
bad  = "The orchard."

[[example]]
good = "The garden."
"""


@pytest.fixture
def spec(tmp_path: Path) -> RuleSpec:
    (tmp_path / "house").mkdir()
    path = tmp_path / "house" / "say-it.toml"
    path.write_text(RULE, encoding="utf-8")
    return load(str(path))


def test_the_page_tells_it(spec: RuleSpec) -> None:
    Path(spec.path).parents[1].joinpath("measured.tsv").write_text("say-it\t2500000\t9\t8\t7\n")
    assert precision(spec) == Precision(2_500_000, 9, 8, 7)
    told = "Measured on 2.5 million words of edited text: 9 findings, 7 of 8 reviewed were correct."
    assert told in page(spec)


def test_without_a_measurement_nothing_is_told(spec: RuleSpec) -> None:
    assert precision(spec) is None
    assert "million words" not in page(spec)


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((1_000_000, 0, 0, 0), "text: no findings."),
        ((1_000_000, 1, 1, 1), "text: 1 finding, 1 of 1 reviewed were correct."),
        ((1_000_000, 3, 0, 0), "text: 3 findings."),
    ],
)
def test_few_findings(numbers: tuple[int, int, int, int], told: str) -> None:
    assert str(Precision(*numbers)).endswith(told)
