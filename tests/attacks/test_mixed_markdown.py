"""Fragments of all constructs, spliced into each other; markdown-it-py is the judge.

No safe fix changes what is code, HTML or a link, with and without GitHub's tables.
"""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings

JUDGES = {
    "CommonMark": MarkdownIt("commonmark"),
    "GitHub": MarkdownIt("commonmark").enable("table"),
}
FRAGMENTS = [
    "`", "``", "`te\n", "h`", "the the ", "| a | b |\n", "|---|---|\n", "| c ,d | e |\n", "\n", "\n\n",
    "<b ", "a='x y'>", "</b>", "<!-- ", " -->", "[a](", "b c)", "[a]", "[a]: b\n", "> ", "- ", "* ", "1. ",
    "    x  y\n", "```\n", "~~~\n", "# ", "\n---\n", "word ,word ", "a.b ", "**", "_", "$", "\\", "  \n",
    "a | b\n", "--- | ---\n", "c | d\n", "<div>\n", "</div>\n", "&amp;", "![i](", "\t",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=14).map("".join)
FOUND = [
    "`te\n| a | b |\n|---|---|\nh`\n",
    "<b a='\n| a | b |\n|---|---|\n'>x</b>\n",
    "x [a](\n| a | b |\n|---|---|\n)\n",
    "``te\n| a | b |\n|---|---|\n| the the | x |\nh``\n",
    "> `te\n> | a | b |\n> |---|---|\n> h`\n",
]


def kept(judge: MarkdownIt, text: str) -> Iterator[tuple[str, str]]:
    """What no fix may change, as the judge sees it, without its layout."""

    def walk(tokens: list[Token]) -> Iterator[tuple[str, str]]:
        for token in tokens:
            if token.type in ("code_inline", "code_block", "fence", "html_inline", "html_block"):
                yield token.type, "".join(token.content.split())
            if token.type in ("link_open", "image"):
                yield token.type, str(token.attrs.get("href") or token.attrs.get("src"))
            yield from walk(token.children or [])

    yield from walk(judge.parse(text))


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(FileSettings(select=("all",)), cache_dir="")


def check(linter: Linter, text: str) -> None:
    result = linter.fix(Source("x.md", text))
    assert not [one for one in result.problems if one.kind in ("rule-crashed", "fix-cycle")]
    if result.fixed is not None:
        for name, judge in JUDGES.items():
            assert [*kept(judge, result.fixed)] == [*kept(judge, text)], (name, result.applied)


@pytest.mark.parametrize("text", FOUND)
def test_what_was_found_once(linter: Linter, text: str) -> None:
    check(linter, text)


@settings(max_examples=300)
@given(TEXTS)
def test_safe_fixes_change_no_code(linter: Linter, text: str) -> None:
    check(linter, text)
