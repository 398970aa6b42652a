"""Fragments of all constructs, spliced into each other; markdown-it-py is the judge.

No safe fix changes what is code, HTML or a link, with and without GitHub's tables.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.mixed_markdown import FRAGMENTS, LONGEST, damage
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings

TEXTS = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=LONGEST).map("".join)
FOUND = [
    "`te\n| a | b |\n|---|---|\nh`\n",
    "<b a='\n| a | b |\n|---|---|\n'>x</b>\n",
    "x [a](\n| a | b |\n|---|---|\n)\n",
    "``te\n| a | b |\n|---|---|\n| the the | x |\nh``\n",
    "`h| c ,d | e |\n`h`# | a | b |\nthe the <div>\n`a | b\n--- | ---\n",
    "[a](- h`--- | ---\na='x y'>| a | b |\n|---|---|\n$a='x y'>\\`te\n",
    "[a]: b\n\t1. [a]word ,word the the ",
    "[a]: b\n\\the the  -->[a](the the ![i](",
    "| a | b |\n| a | b |\n</b>",
    "- ![i](_| a | b |\n| a | b |\n--- | ---\n\n\n    x  y\n~~~\n<div>\nthe the |---|---|\n",
    "</b>``* \n---\n`te\nh``# - a | b\n--- | ---\nthe the     x  y\n`",
    "``<!-- h`| a | b |\n|---|---|\n| a | b |\n\t![i](<div>\n\\",
    "| a | b |\n| a | b |\n| c ,d | e |\n\t$| c ,d | e |\n",
    "$|---|---|\n| c ,d | e |\n|---|---|\n    x  y\n~~~\n<!-- `",
    "> `te\n> | a | b |\n> |---|---|\n> h`\n",
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(FileSettings(select=("all",)), cache_dir="")


@pytest.mark.parametrize("text", FOUND)
def test_what_was_found_once(linter: Linter, text: str) -> None:
    assert not damage(linter, text)


@settings(max_examples=300)
@given(TEXTS)
def test_safe_fixes_change_no_code(linter: Linter, text: str) -> None:
    assert not damage(linter, text)
