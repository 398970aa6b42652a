"""What a rule file may say, and what it hears when it says something else."""

from pathlib import Path

import pytest

from seedlint.errors import RuleFileError
from seedlint.packs.rule_file import load

GOOD = """
summary = "Say fruit."
message = "Write “{fix}”."
severity = "warning"
why = "A test."

[match.swap]
"frut" = "fruit"

[fix]
applicability = "safe"

[[example]]
bad = "A frut."
good = "A fruit."

[[example]]
good = "A fruit."
"""


def _file(folder: Path, text: str, name: str = "say-fruit.toml") -> str:
    group = folder / "taste"
    group.mkdir(exist_ok=True)
    (group / name).write_text(text, encoding="utf-8")
    return str(group / name)


def test_identity_is_the_path(tmp_path: Path) -> None:
    spec = load(_file(tmp_path, GOOD))
    assert (spec.id, spec.group, spec.matches[0].kind) == ("say-fruit", "taste", "swap")
    assert load(_file(tmp_path, GOOD), "acme").id == "acme/say-fruit"


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("severity", "severty", "did you mean “severity”"),
        ("[match.swap]", "[match.swop]", "did you mean “swap”"),
        ("applicability", "aplicability", "did you mean “applicability”"),
        ('bad = "A frut."', 'bat = "A frut."', "did you mean “bad”"),
        ('"warning"', '"grave"', "severity"),
        ('why = "A test."', "", "why"),
        ('[match.swap]\n"frut" = "fruit"', "[match]", "exactly one of"),
        ('[match.swap]\n"frut" = "fruit"', "[match]\npython = true", "no say-fruit.py"),
        (
            '[match.swap]\n"frut" = "fruit"',
            '[match]\npattern = "x"\nphrases = ["y"]',
            "exactly one of",
        ),
        ('[[example]]\ngood = "A fruit."\n', "", "near miss"),
        ('bad = "A frut."\n', "", "at least one bad"),
        ('applicability = "safe"', 'applicability = "safe"\nreplace = "x"', "leave replace out"),
        ('[fix]\napplicability = "safe"', "", "a replacement needs a \\[fix\\]"),
        ("[match.swap]", "[match.swap", "fix the TOML"),
    ],
)
def test_faults_are_named(tmp_path: Path, before: str, after: str, fault: str) -> None:
    assert before in GOOD
    path = _file(tmp_path, GOOD.replace(before, after))
    with pytest.raises(RuleFileError, match=fault) as caught:
        load(path)
    assert str(caught.value).startswith(path)
    assert "\n" not in str(caught.value)


def test_a_name_that_is_no_id(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="is not a valid rule id"):
        load(_file(tmp_path, GOOD, "Say_Fruit.toml"))
