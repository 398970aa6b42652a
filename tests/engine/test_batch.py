"""Many texts at once give what each gives by itself."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.result import FileResult
from seedlint.settings.model import FileSettings

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("docs/*.md"), *ROOT.glob("seeds/*.md"), ROOT / "CHANGELOG.md"]
PASSAGES = [
    passage for page in PAGES for passage in page.read_text("utf-8").split("\n\n") if passage
]
PIECES = st.one_of(
    st.sampled_from(
        ["the ", "teh ", "a idea", "He  ate", ".", ",", "- ", "# ", "`x", "| a | b |\n"]
    ),
    st.sampled_from(["could of ", "its been ", "the the ", "colour ", "Zürich ", "~~~\n", "<!-- "]),
    st.sampled_from(["\n", "\n\n", "\u200b", "\x00", "\ud83d", "é", "“", "\U0001f34e", "0", " "]),
    st.sampled_from(["\x1a", "\x03", "Der Baum ist groß und alt. "]),
)
TEXTS = st.lists(st.lists(PIECES, max_size=12).map("".join), max_size=6)


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(FileSettings(add=("wording",)))


def told(results: Sequence[FileResult]) -> list[object]:
    """All of some results but for the documents, which cannot be compared."""
    assert all(result.document is not None for result in results)
    return [tuple(result._replace(document=None)) for result in results]


def one_by_one(linter: Linter, sources: Sequence[Source]) -> None:
    grade = Applicability.unsafe
    assert told(linter.check_batch(sources)) == told([linter.check(one) for one in sources])
    assert told(linter.fix_batch(sources, grade)) == told(
        [linter.fix(one, grade) for one in sources]
    )
    for one in sources:
        batch = linter.check_batch([one])[0].document
        alone = linter.check(one).document
        assert batch is not None
        assert alone is not None
        assert batch.word_count == alone.word_count
        assert batch.tokens.telling == alone.tokens.telling
        assert batch.tokens.doubled == alone.tokens.doubled


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_real_passages(linter: Linter, suffix: str) -> None:
    one_by_one(linter, [Source("-", passage, suffix) for passage in PASSAGES])


def test_passages_that_are_joined_do_not_meet(linter: Linter) -> None:
    texts = ["could", "of the", "the", "the end", "", "an", "apple of", "  ", "New", "york", "teh"]
    one_by_one(linter, [Source("-", text, ".txt") for text in texts])


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from([".md", ".txt"]))
def test_any_texts(linter: Linter, texts: list[str], suffix: str) -> None:
    one_by_one(linter, [Source("-", text, suffix) for text in texts])


def test_nothing(linter: Linter) -> None:
    assert linter.check_batch([]) == []
    assert linter.fix_batch([]) == []
