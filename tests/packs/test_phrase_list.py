"""Phrase lists as rules."""

from pathlib import Path

import pytest

from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.errors import RuleFileError
from seedlint.packs.phrase_list import load
from seedlint.settings.model import FileSettings

LIST = (
    "# our words\n\nend user\tcustomer\nbest in class  # boastful\n"
    "Don’t panic\nmain line\tMainline\n"
)


@pytest.fixture
def linter(tmp_path: Path) -> Linter:
    path = tmp_path / "House Words.txt"
    path.write_text(LIST, "utf-8-sig")
    settings = FileSettings(select=("local",), rules=(str(path),))
    return Linter(settings, cache_dir="")


def test_phrases_are_found_and_replaced(linter: Linter) -> None:
    text = (
        "End users? The END USER is *best\nin class*. don't panic on the main line: `end user`.\n"
    )
    result = linter.check(Source("x", text))
    assert [text[slice(*one.span)] for one in result.diagnostics] == [
        *("END USER", "best\nin class", "don't panic", "main line"),
    ]
    assert {one.rule for one in result.diagnostics} == {"local/house-words"}
    assert result.diagnostics[0].message == "“END USER” is on the list House Words.txt."
    fixed = linter.fix(Source("x", text), Applicability.safe)
    assert fixed.fixed == text.replace("END USER", "CUSTOMER").replace("main line", "Mainline")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("a\tb\tc", "two tabs"),
        ("\tb", "nothing stands before the tab"),
        ("C++", "is not a phrase"),
        ("end user, customer", "is not a phrase"),
        ("город", "another alphabet"),
    ],
)
def test_what_is_no_phrase_is_named_with_its_line(tmp_path: Path, line: str, fault: str) -> None:
    path = tmp_path / "list.txt"
    path.write_text(f"good phrase\n{line}\n", "utf-8")
    with pytest.raises(RuleFileError, match=fault) as raised:
        load(str(path), "local")
    assert raised.value.place == f"{path}:2"


def test_a_list_must_be_there_and_say_something(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="cannot be read"):
        load(str(tmp_path / "none.txt"), "local")
    (tmp_path / "empty.txt").write_text("# nothing\n")
    with pytest.raises(RuleFileError, match="empty"):
        load(str(tmp_path / "empty.txt"), "local")
    (tmp_path / "odd.txt").write_bytes(b"caf\xe9")
    with pytest.raises(RuleFileError, match="UTF-8"):
        load(str(tmp_path / "odd.txt"), "local")
