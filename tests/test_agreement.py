"""All rules together: they agree, come to rest, and touch nothing that is hidden."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.diagnostic import Applicability
from seedlint.document import Document, Source
from seedlint.engine.linter import Linter
from seedlint.engine.protection import words
from seedlint.readers.registry import read
from seedlint.result import FileResult
from seedlint.settings.model import FileSettings
from seedlint.testing import BUILTIN, examples

SEEDS = Path(__file__).parent.parent / "seeds"
GRADES = [Applicability.safe, Applicability.unsafe]


@cache
def _linter(select: str) -> Linter:
    return Linter(FileSettings(select=(select,)), cache_dir="")


def _fix(text: str, suffix: str, grade: Applicability, select: str = "all") -> FileResult:
    return _linter(select).fix(Source(f"text{suffix}", text, suffix), grade)


def _texts() -> Iterator[tuple[str, str]]:
    for case in examples(BUILTIN):
        for text in (case.example.bad, case.example.good):
            if text is not None:
                yield text, case.example.suffix
    for seed in sorted(SEEDS.iterdir()):
        yield seed.read_bytes().decode("utf-8-sig"), seed.suffix


def _comes_to_rest(text: str, suffix: str, grade: Applicability) -> None:
    result = _fix(text, suffix, grade)
    assert [one for one in result.problems if one.kind != "fix-refused"] == []
    fixed = text if result.fixed is None else result.fixed
    assert _fix(fixed, suffix, grade).fixed is None
    before, after = (_hidden_words(read(Source("", one, suffix))) for one in (text, fixed))
    rest = iter(after)
    assert all(word in rest for word in before), "what was hidden stays, in its order"


def _hidden_words(document: Document) -> list[str]:
    return [held.word for held in words(document) if held.hidden]


@pytest.mark.parametrize("grade", GRADES, ids=lambda grade: grade.name)
def test_all_rules_come_to_rest_on_all_texts(grade: Applicability) -> None:
    for text, suffix in _texts():
        _comes_to_rest(text, suffix, grade)


_PIECES = [text for text, _ in _texts() if len(text) < 200]
_GLUE = ["\n", "\n\n", " ", "", "\n- ", "\n> ", "\n# ", " | ", "\n|", "`", "**", "\r\n", ",", ". "]


@given(
    st.lists(st.sampled_from(_PIECES) | st.sampled_from(_GLUE), min_size=2, max_size=9).map(
        "".join
    ),
    st.sampled_from([".md", ".txt"]),
    st.sampled_from(GRADES),
)
def test_all_rules_come_to_rest_on_what_nobody_wrote(
    text: str, suffix: str, grade: Applicability
) -> None:
    _comes_to_rest(text, suffix, grade)


@pytest.mark.parametrize(
    "text",
    [
        ":\r:|\x01\n-|-\n|r \n||\n-\x00",
        "Co-operation is good, and they cooperate.NATOs approach differs from UNESCOs plans.",
    ],
)
def test_texts_that_fuzzing_has_found(text: str) -> None:
    for suffix in (".md", ".txt"):
        for grade in GRADES:
            _comes_to_rest(text, suffix, grade)


@given(st.text(max_size=200), st.sampled_from([".md", ".txt"]))
def test_any_text_at_all(text: str, suffix: str) -> None:
    _comes_to_rest(text, suffix, Applicability.unsafe)
