"""What ``import seedlint`` offers."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import seedlint

BAD = "It is indeed important to know this.\n"
GOOD = "It is important to know this.\n"


def test_one_text_is_checked() -> None:
    (diagnostic,) = seedlint.check(BAD)
    assert diagnostic.rule == "impersonal-indeed"
    assert BAD[slice(*diagnostic.span)] == "It is indeed"
    assert seedlint.check(GOOD) == ()


def test_one_text_is_fixed() -> None:
    assert seedlint.fix(BAD) == GOOD
    assert seedlint.fix(GOOD) == GOOD


def test_unsafe_fixes_are_asked_for() -> None:
    text = (Path(__file__).parents[1] / "seeds" / "harbour.txt").read_text("utf-8")
    safe = seedlint.fix(text, suffix=".txt")
    assert safe not in (text, seedlint.fix(text, suffix=".txt", unsafe=True))


def test_the_suffix_says_how_to_read() -> None:
    code = f"    {BAD}"
    assert seedlint.fix(code, suffix=".md") == code


def test_the_engine_is_loaded_when_it_is_needed() -> None:
    code = "import sys, seedlint.text.span; sys.exit('seedlint.engine.linter' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_version_stands_in_one_place() -> None:
    assert seedlint.__version__ == version("seedlint")
