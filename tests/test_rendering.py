"""What a page shows before and after a fix, as a renderer that is not ours draws it.

Fixes for characters and words change text and nothing else: the same tags with the same
attributes, and code to the letter. Fixes for structure may draw more; they lose nothing.
"""

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from seedlint.diagnostic import Applicability, Phase
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.packs.registry import RuleRegistry
from seedlint.readers.decode import decode, encode
from seedlint.result import FileResult
from seedlint.settings.model import FileSettings
from seedlint.testing import BUILTIN, examples

ROOT = Path(__file__).parent.parent
GRADES = [Applicability.safe, Applicability.unsafe]


class _Page(HTMLParser):
    """The tags of a page, and what stands in code."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.code: list[str] = []
        self._in_code = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = [(name, value) for name, value in attrs if name not in ("alt", "title")]
        self.tags.append(f"<{tag} {kept}>")
        self._in_code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"</{tag}>")
        self._in_code -= tag == "code"

    def handle_data(self, data: str) -> None:
        if self._in_code:
            self.code.append(data)


@cache
def _linter(select: str) -> Linter:
    return Linter(FileSettings(select=(select,)), cache_dir="")


@cache
def _structural() -> frozenset[str]:
    specs = RuleRegistry([BUILTIN]).specs.values()
    return frozenset(spec.id for spec in specs if spec.changes is Phase.structure)


def _page(text: str) -> _Page:
    return _Page(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


def _fixed(text: str, grade: Applicability, select: str = "all") -> FileResult:
    return _linter(select).fix(Source("x.md", text, ".md"), grade)


def _holds(text: str, grade: Applicability, select: str = "all") -> FileResult:
    """Checks what a fix makes of a text."""
    result = _fixed(text, grade, select)
    if result.fixed is None:
        return result
    before, after = _page(text), _page(result.fixed)
    if _structural().isdisjoint(result.applied):
        assert after.tags == before.tags
        assert after.code == before.code
    else:
        # In a table, and nowhere else, code says "|" when it is written "\\|".
        rest = iter([code.replace("\\|", "|") for code in after.code])
        assert all(code.replace("\\|", "|") in rest for code in before.code)
    assert _fixed(result.fixed, grade, select).fixed is None, "a second fix changes nothing"
    for newline in ("\r\n", "\r", "\n"):
        if newline not in text.replace("\r\n", "" if newline != "\r\n" else "\r\n"):
            assert newline not in result.fixed.replace("\r\n", "" if newline != "\r\n" else "\r\n")
    return result


def _ours() -> Iterator[tuple[str, str]]:
    for case in examples(BUILTIN):
        for text in (case.example.bad, case.example.good):
            if text is not None and case.example.suffix == ".md":
                yield case.spec.id, text
    for path in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("seeds/*.md")]):
        yield path.name, path.read_bytes().decode("utf-8-sig")


@pytest.mark.parametrize("grade", GRADES, ids=lambda grade: grade.name)
def test_pages_of_our_own(grade: Applicability) -> None:
    for _, text in _ours():
        _holds(text, grade)


def test_three_passes_are_enough() -> None:
    for _, text in _ours():
        for grade in GRADES:
            assert max((edit.round for edit in _fixed(text, grade).edits), default=0) < 3


_PIECES = [text for _, text in _ours() if len(text) < 300]
_MARKS = [
    "\n",
    "\n\n",
    "\n- ",
    "\n> ",
    "\n    ",
    "`a,b`",
    "**",
    "_",
    "[x](y,z)",
    "<b c='d,e'>",
    "  ",
]


@given(
    st.lists(st.sampled_from(_PIECES) | st.sampled_from(_MARKS), min_size=2, max_size=8).map(
        "".join
    ),
    st.sampled_from(GRADES),
)
def test_pages_that_nobody_wrote(text: str, grade: Applicability) -> None:
    _holds(text, grade)


def test_clean_texts(shared: Path) -> None:
    """All rules, all fixes: no byte of code, of an address or of front matter changes."""
    for path in sorted((shared / "corpus" / "clean").rglob("*.md"))[::6]:
        data = path.read_bytes()
        source = decode(data, path.name, path.suffix)
        result = _holds(source.text, Applicability.unsafe)
        if result.fixed is not None:
            again = decode(encode(source, result.fixed), path.name, path.suffix)
            assert (again.bom, again.encoding) == (source.bom, source.encoding)
            assert again.text.endswith("\n") == source.text.endswith("\n")
