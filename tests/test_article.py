"""The article with which it all began; it is not ours to ship, so this may skip."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.readers.decode import decode
from seedlint.result import FileResult
from seedlint.settings.model import FileSettings


@pytest.fixture(scope="module")
def source(shared: Path) -> Source:
    path = next((shared / "seeds").glob("*.txt"))
    return decode(path.read_bytes(), path.name, path.suffix)


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(FileSettings(), cache_dir="")


@pytest.fixture(scope="module")
def checked(source: Source, linter: Linter) -> FileResult:
    return linter.check(source)


def _found(result: FileResult, text: str, near: str = "") -> Diagnostic:
    """The diagnostic that covers ``text``; ``near`` is a longer piece of the article around it."""
    document = result.document
    assert document is not None
    around = near or text
    assert document.text.count(around) == 1, around
    start = document.text.index(around) + around.index(text)
    for one in result.diagnostics:
        if one.span.start < start + len(text) and start < one.span.end:
            return one
    raise AssertionError(f"nothing is reported at {around!r}")


DEFECTS = [
    *[
        (",", near)
        for near in [
            "Moreover,it", "russia,as", "years,primarily", "Europe,NATO", "ground,such",
            "counter-terrorism,can", "However,this", "Russia,stemming",
        ]
    ],
    (".", "states.A"),
    ("russia", "russia’s"),
    ("russia", "in russia,"),
    ("ukrainian", ""),
    ("a", "a extensive"),
    ("indeed", "it is indeed crucial"),
    ("indeed", "it is indeed essential"),
    ("promote", "promote initiatives"),
    ("purpose", "| purpose |"),
    ("the", "the call by"),
    ("NATOs", ""),
    ("dialog", "of dialog and"),
    ("elaborate", "is elaborate by"),
    ("obvious", "are obvious to"),
    (",", "post-conflict, special"),
    ("reestablish", "to reestablish"),
    ("cyber attacks", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "near"), DEFECTS, ids=[near or text for text, near in DEFECTS])
def test_the_defect_is_reported_at_its_place(checked: FileResult, text: str, near: str) -> None:
    _found(checked, text, near)


def test_toward_and_towards(checked: FileResult) -> None:
    document = checked.document
    assert document is not None
    spans = [m.span() for m in re.finditer(r"\btowards?\b", document.text)]
    assert any(one.span in spans for one in checked.diagnostics)


def test_little_else_is_said(checked: FileResult) -> None:
    assert len(checked.diagnostics) < 75, [one.rule for one in checked.diagnostics]


def _fixed(linter: Linter, source: Source, grade: Applicability) -> str:
    result = linter.fix(source, grade)
    assert result.problems == ()
    assert result.fixed is not None
    again = linter.fix(source._replace(text=result.fixed), grade)
    assert again.fixed is None, "a second fix changes nothing"
    return result.fixed


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", text)


SAFE_WORDS = [
    ("russia’s", "Russia’s"), ("ukrainian", "Ukrainian"), ("russia", "Russia"),
    ("promote initiatives", "Promote initiatives"), ("| purpose |", "| Purpose |"),
    ("the call by", "The call by"), ("a extensive", "an extensive"),
    ("it is indeed crucial", "it is crucial"), ("it is indeed essential", "it is essential"),
]  # fmt: skip
UNSAFE_WORDS = [*SAFE_WORDS, ("NATOs Approach", "NATO’s Approach"), ("dialog and", "dialogue and")]


@pytest.mark.parametrize(
    ("grade", "changes"),
    [(Applicability.safe, SAFE_WORDS), (Applicability.unsafe, UNSAFE_WORDS)],
    ids=["safe", "unsafe"],
)
def test_these_words_change_and_no_others(
    linter: Linter, source: Source, grade: Applicability, changes: list[tuple[str, str]]
) -> None:
    expected = source.text
    for before, after in changes:
        expected = re.sub(rf"(?<!\w){re.escape(before)}(?!\w)", after, expected)
    fixed = _fixed(linter, source, grade)
    assert _words(fixed) == _words(expected)
    assert not re.search(r"\w[,;]\w|[a-z]\.[A-Z]", fixed)


def _tables(text: str) -> list[int]:
    """How many rows each table has, header counted, in an independent renderer."""
    html = MarkdownIt("commonmark").enable("table").render(text)
    return [table.count("<tr>") for table in re.findall(r"<table>.*?</table>", html, re.DOTALL)]


def test_the_tables_render(linter: Linter, source: Source) -> None:
    for grade in (Applicability.safe, Applicability.unsafe):
        assert _tables(_fixed(linter, source, grade)) == [4, 7, 4, 4]


def test_the_document_renders(linter: Linter, source: Source) -> None:
    fixed = _fixed(linter, source, Applicability.unsafe)
    html = MarkdownIt("commonmark").enable("table").render(fixed)
    assert len(re.findall(r"<h[1-6]>", html)) == 7
    assert len(re.findall(r"<ul>", html)) == 6
    for paragraph in re.findall(r"<p>(.*?)</p>", html, re.DOTALL):
        assert "\n" not in paragraph, "each paragraph stands by itself"
